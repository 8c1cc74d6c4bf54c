import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LedgerEntry } from '@panah/domain/audit/entry'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { chainInFile, linesOf } from '../../src/audit/chain-file.ts'
import { withChain } from '../../src/audit/read-chain.ts'
import { verify, type Mark, type Verified } from '../../src/audit/verify.ts'
import { anEmptyWorld, type World } from '../world/referral.ts'

const many = 120
let world: World
let folder: string
let untouched: Mark

beforeAll(async () => {
  world = await anEmptyWorld()
  folder = mkdtempSync(join(tmpdir(), 'panah-ledger-'))
  // Two records with a history, signing in with none, detail in Urdu and with a sign of four bytes, and every kind of absence.
  await sql`
    select panah_hidden.append(
      case when n % 5 = 0 then null else md5((n % 3)::text)::uuid end, md5('session')::uuid, case when n % 5 = 0 then null else 'caseworker' end,
      case n % 3 when 0 then 'case.note' when 1 then 'sign-in' else 'identity.open' end,
      case when n % 3 = 1 then null else 'case-file' end, case when n % 3 = 1 then null else md5((n % 2)::text)::uuid end,
      case when n % 7 = 0 then 'not-found' else 'done' end, case when n % 3 = 2 then 'placement' end,
      case when n % 4 = 0 then null else 'محمد 𐎀 ' || n end)
    from generate_series(1, ${many}) n`.execute(world.owner)
  await sql`alter table panah.ledger_entry disable trigger ledger_stands`.execute(world.owner)
  await sql`create table public.kept as select * from panah.ledger_entry`.execute(world.owner)
  await sql`create table public.kept_head as select * from panah.ledger_head`.execute(world.owner)
  untouched = (await check()).last
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.end()
})
beforeEach(() => putBack())

async function putBack(): Promise<void> {
  await sql`delete from panah.ledger_entry`.execute(world.owner)
  await sql`insert into panah.ledger_entry select * from public.kept`.execute(world.owner)
  await sql`update panah.ledger_head h set seq = k.seq, hash = k.hash, genesis = k.genesis from public.kept_head k`.execute(world.owner)
}

const check = (marked: Mark | null = null): Promise<Verified> => withChain(world.database.owner, (chain) => verify(chain, marked))

/** The same by way of a file, as an auditor without a database would. */
async function checkByFile(marked: Mark | null = null): Promise<Verified> {
  const file = join(folder, 'ledger.jsonl')
  const lines = await withChain(world.database.owner, (chain) => allOf(linesOf(chain)))
  writeFileSync(file, lines.join(''))
  return verify(await chainInFile(file), marked)
}

async function allOf(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return all
}

test('a ledger nobody touched holds, in the database and as a file', async () => {
  expect(await check()).toEqual({ last: { seq: many, hash: untouched.hash }, broken: null })
  expect(await checkByFile(untouched)).toEqual({ last: untouched, broken: null })
})

const anySeq = fc.integer({ min: 1, max: many })
const changes = {
  at: sql`at + interval '1 microsecond'`,
  account_id: sql`case when account_id is null then gen_random_uuid() end`,
  session_id: sql`gen_random_uuid()`,
  role: sql`case when role is null then 'auditor' end`,
  action: sql`action || '.'`,
  record: sql`coalesce(record, '') || 'x'`,
  record_id: sql`gen_random_uuid()`,
  outcome: sql`case outcome when 'done' then 'not-found' else 'done' end`,
  purpose: sql`coalesce(purpose, '') || 'x'`,
  detail: sql`case when detail is null then '' end`,
  previous: sql`repeat('0', 64)`,
  record_previous: sql`case when record_previous is null then repeat('0', 64) end`,
  hash: sql`repeat('0', 63) || 'a'`,
} as const

test('whichever field of whichever entry is changed, it is found at that entry', async () => {
  await fc.assert(
    fc
      .asyncProperty(anySeq, fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])), async (seq, column) => {
        await sql`update panah.ledger_entry set ${sql.ref(column)} = ${changes[column]} where seq = ${seq}`.execute(world.owner)
        expect((await check()).broken?.seq).toBe(seq)
        expect((await checkByFile()).broken?.seq).toBe(seq)
      })
      .afterEach(putBack),
    { numRuns: 40 },
  )
})

test('an entry taken out, put in twice, or two that changed places, are found at the first that is wrong', async () => {
  const takenOut = fc.record({ is: fc.constant('out' as const), seq: anySeq, other: anySeq })
  const swapped = fc.record({ is: fc.constant('swapped' as const), seq: anySeq, other: anySeq }).filter(({ seq, other }) => seq !== other)
  const putIn = fc.record({ is: fc.constant('in' as const), seq: anySeq, other: anySeq })
  await fc.assert(
    fc
      .asyncProperty(fc.oneof(takenOut, swapped, putIn), async ({ is, seq, other }) => {
        await { out: takeOut, swapped: swap, in: putInBefore }[is](seq, other)
        const { broken } = await check()
        expect(broken?.seq).toBe(is === 'swapped' ? Math.min(seq, other) : seq)
      })
      .afterEach(putBack),
    { numRuns: 40 },
  )
})

const takeOut = (seq: number) => sql`delete from panah.ledger_entry where seq = ${seq}`.execute(world.owner)

async function swap(seq: number, other: number) {
  await sql`update panah.ledger_entry set seq = -seq where seq in (${seq}, ${other})`.execute(world.owner)
  await sql`update panah.ledger_entry set seq = case -seq when ${seq}::bigint then ${other}::bigint else ${seq}::bigint end where seq < 0`.execute(
    world.owner,
  )
}

/** All later entries move up by one, and the gap is filled with a copy that links where it should. */
async function putInBefore(seq: number, other: number) {
  await sql`update panah.ledger_entry set seq = -seq - 1 where seq >= ${seq}`.execute(world.owner)
  await sql`update panah.ledger_entry set seq = -seq where seq < 0`.execute(world.owner)
  await sql`
    insert into panah.ledger_entry
    select ${seq}::bigint, at, account_id, session_id, role, action, record, record_id, outcome, purpose, detail,
           (select e.previous from panah.ledger_entry e where e.seq = ${seq + 1}), record_previous, repeat('b', 64)
    from public.kept where seq = ${other}`.execute(world.owner)
  await sql`update panah.ledger_head set seq = seq + 1`.execute(world.owner)
}

test('a tail that was cut off is missing, with the head left as it was or pulled back to an entry of before', async () => {
  await sql`delete from panah.ledger_entry where seq > 100`.execute(world.owner)
  expect((await check()).broken).toEqual({ seq: 101, because: 'missing' })
  await sql`update panah.ledger_head set seq = 100, hash = (select e.hash from panah.ledger_entry e where e.seq = 100)`.execute(world.owner)
  expect((await check()).broken).toBeNull()
  expect((await check(untouched)).broken).toEqual({ seq: 101, because: 'missing' })
})

test('a chain written anew from some entry on is whole in itself, and is caught by the mark that somebody kept', async () => {
  await sql`delete from panah.ledger_entry where seq > 100`.execute(world.owner)
  await sql`update panah.ledger_head set seq = 100, hash = (select e.hash from panah.ledger_entry e where e.seq = 100)`.execute(world.owner)
  await sql`select panah_hidden.append(null, null, null, 'sign-in', null, null, 'done', null, null) from generate_series(101, ${many})`.execute(
    world.owner,
  )
  expect((await check()).broken).toBeNull()
  expect((await check(untouched)).broken).toEqual({ seq: many, because: 'rewritten' })
})

test('a head that names another last entry is found, and another genesis breaks the first', async () => {
  await sql`update panah.ledger_head set hash = repeat('c', 64)`.execute(world.owner)
  expect((await check()).broken).toEqual({ seq: many, because: 'rewritten' })
  await sql`update panah.ledger_head set genesis = repeat('c', 64)`.execute(world.owner)
  expect((await check()).broken).toEqual({ seq: 1, because: 'unlinked' })
})

test('a history of one record that lost a line is found even if the whole chain was linked around it', async () => {
  const { entry } = await withChain(world.database.owner, async ({ pages }) => {
    for await (const page of pages) return { entry: page.find(({ recordPrevious }) => recordPrevious !== null) }
    return { entry: undefined }
  })
  await sql`update panah.ledger_entry set record_previous = null where seq = ${entry?.seq}`.execute(world.owner)
  await rehashFrom(entry?.seq ?? 0)
  expect((await check()).broken).toEqual({ seq: entry?.seq, because: 'record-unlinked' })
})

/** What somebody with the owner's rights and the canonical form at hand would do. */
async function rehashFrom(seq: number): Promise<void> {
  await sql`
    do $$
    declare e panah.ledger_entry; before text; line text;
    begin
      for e in select * from panah.ledger_entry where seq >= ${sql.lit(seq)} order by seq loop
        select coalesce(before, e.previous) into before;
        select string_agg(panah_hidden.netstring(f), '' order by n) into line
        from unnest(array[e.seq::text, panah.ledger_instant(e.at), e.account_id::text, e.session_id::text, e.role, e.action, e.record,
                          e.record_id::text, e.outcome, e.purpose, e.detail, before, e.record_previous]) with ordinality as fields(f, n);
        update panah.ledger_entry set previous = before, hash = encode(sha256(convert_to(line, 'UTF8')), 'hex') where seq = e.seq returning hash into before;
      end loop;
      update panah.ledger_head set hash = before;
    end $$`.execute(world.owner)
}

test('a file with a broken line says which', async () => {
  const file = join(folder, 'broken.jsonl')
  const lines = await withChain(world.database.owner, (chain) => allOf(linesOf(chain)))
  const [head = '', entries = ''] = lines
  writeFileSync(file, head + entries.split('\n').slice(0, 3).join('\n') + '\n{"seq": 4')
  await expect(chainInFile(file).then((chain) => verify(chain, null))).rejects.toThrow('line 5 is not JSON')
  writeFileSync(file, `${head}{"seq": "one"}\n`)
  await expect(chainInFile(file).then((chain) => verify(chain, null))).rejects.toThrow('line 2 is no ledger entry: seq')
  writeFileSync(file, entries)
  await expect(chainInFile(file)).rejects.toThrow('does not begin like an exported ledger')
  writeFileSync(file, '')
  await expect(chainInFile(file)).rejects.toThrow('does not begin like an exported ledger')
})

test('a file whose end was cut off is shorter than its head says', async () => {
  const file = join(folder, 'cut.jsonl')
  const [head = '', entries = ''] = await withChain(world.database.owner, (chain) => allOf(linesOf(chain)))
  const few: LedgerEntry[] = entries
    .trim()
    .split('\n')
    .slice(0, 7)
    .map((line) => JSON.parse(line))
  writeFileSync(file, head + few.map((entry) => `${JSON.stringify(entry)}\n`).join(''))
  expect((await verify(await chainInFile(file), null)).broken).toEqual({ seq: 8, because: 'missing' })
})

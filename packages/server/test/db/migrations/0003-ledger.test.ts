import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAttacker, noRight, type Attacker } from '../../world/attacker.ts'
import { anEmptyWorld, anOffice, someone, type Someone, type World } from '../../world/referral.ts'

let world: World
let officer: Someone
let auditor: Someone
let app: Attacker
let gate: Attacker

beforeAll(async () => {
  world = await anEmptyWorld()
  const office = await anOffice(world.owner)
  officer = await someone(world.owner, 'frontline-officer', office)
  auditor = await someone(world.owner, 'auditor', office)
  app = await anAttacker(world, 'panah_app')
  gate = await anAttacker(world, 'panah_gate')
  for (const outcome of ['done', 'not-found', 'done']) await app.tries(officer, line('screening.record', outcome))
})
afterAll(async () => {
  await app.end()
  await gate.end()
  await world.end()
})

const line = (action: string, outcome: string) =>
  `select panah.ledger_write('${action}', 'screening', gen_random_uuid(), '${outcome}', null, null)`

async function ledger() {
  const entries = await world.owner.selectFrom('ledgerEntry').selectAll().orderBy('seq').execute()
  const head = await sql`select * from panah.ledger_head`.execute(world.owner)
  return { entries, head: head.rows }
}

const row = `(99, now(), null, null, null, 'x', null, null, 'done', null, null, repeat('0', 64), null, repeat('f', 64))`

test.each([
  `update panah.ledger_entry set outcome = 'done'`,
  `update panah.ledger_entry set outcome = outcome where false`,
  `delete from panah.ledger_entry`,
  `delete from panah.ledger_entry where seq = 1`,
  `truncate panah.ledger_entry`,
  `truncate panah.account cascade`,
  `insert into panah.ledger_entry values ${row}`,
  `merge into panah.ledger_entry e using (values (1)) v(seq) on e.seq = v.seq when matched then delete`,
  `copy panah.ledger_entry from stdin`,
  `select * from panah.ledger_entry for update`,
  `lock table panah.ledger_entry in exclusive mode`,
  `select * from panah.ledger_head`,
  `update panah.ledger_head set seq = 0`,
  `delete from panah.ledger_head`,
  `insert into panah.ledger_head (genesis, seq, hash) values ('', 0, '')`,
  `alter table panah.ledger_entry disable trigger all`,
  `alter table panah.ledger_entry disable trigger ledger_stands`,
  `alter table panah.ledger_entry disable row level security`,
  `alter table panah.ledger_entry rename to gone`,
  `alter table panah.ledger_entry owner to panah_app`,
  `drop trigger ledger_stands on panah.ledger_entry`,
  `drop table panah.ledger_entry`,
  `drop policy audited on panah.ledger_entry`,
  `create policy mine on panah.ledger_entry using (true)`,
  `create rule quiet as on insert to panah.ledger_entry do instead nothing`,
  `create or replace function panah.ledger_write(action text, record text, record_id uuid, outcome text, purpose text, detail text) returns bigint language sql as 'select 1::bigint'`,
  `create or replace function panah_hidden.ledger_stands() returns trigger language plpgsql as 'begin return null; end'`,
  `set session_replication_role = replica`,
  `select panah_hidden.append(null, null, null, 'x', null, null, 'done', null, null)`,
  `select panah_hidden.netstring('x')`,
])('neither the application nor the gate can do this to the ledger: %s', async (statement) => {
  const before = await ledger()
  for (const who of [auditor, officer, null]) expect(await app.tries(who, statement)).toEqual(noRight)
  expect(await gate.tries(null, statement)).toEqual(noRight)
  expect(await ledger()).toEqual(before)
})

test('rights that the application grants itself are no rights', async () => {
  await app.tries(auditor, 'grant all on panah.ledger_entry, panah.ledger_head to panah_app')
  expect(await app.tries(auditor, 'delete from panah.ledger_entry')).toEqual(noRight)
  expect(await app.tries(auditor, 'select * from panah.ledger_head')).toEqual(noRight)
})

test('a line says who was in the transaction, whatever the attacker says', async () => {
  const id = randomUUID()
  await app.tries(
    officer,
    `select panah.ledger_write('identity.open', 'identity', '${id}', 'opened', null, '{"account":"${auditor.accountId}"}')`,
  )
  const entry = await world.owner.selectFrom('ledgerEntry').select(['accountId', 'role']).where('recordId', '=', id).executeTakeFirst()
  expect(entry).toEqual({ accountId: officer.accountId, role: 'frontline-officer' })
})

test('the application cannot write in the gate’s name, nor the gate in anybody’s who acts', async () => {
  expect(await app.tries(officer, `select panah.ledger_write_at_gate('${auditor.accountId}', null, 'sign-in', 'done', null)`)).toEqual(
    noRight,
  )
  expect(await gate.tries(null, line('screening.record', 'done'))).toEqual(noRight)
})

test('a line goes with what it tells of: where the work is undone, so is the line, and the chain closes over it', async () => {
  const before = await ledger()
  expect(await app.triesInTurn(officer, [line('screening.record', 'done'), 'select 1 / 0'])).toEqual({ refused: '22012' })
  expect(await ledger()).toEqual(before)
  await app.tries(officer, line('screening.record', 'done'))
  const after = await ledger()
  expect(after.entries.at(-1)).toMatchObject({ seq: before.entries.length + 1, previous: before.entries.at(-1)?.hash })
})

test('the auditor reads every line, an officer none, and the head is nobody’s but the database’s', async () => {
  expect(await app.tries(auditor, 'select seq from panah.ledger_entry')).toMatchObject({ touched: (await ledger()).entries.length })
  expect(await app.tries(officer, 'select seq from panah.ledger_entry')).toMatchObject({ rows: [] })
  expect(await app.tries(officer, 'select * from panah.ledger_genesis()')).toMatchObject({ rows: [] })
  expect(await app.tries(auditor, 'select last from panah.ledger_genesis()')).toMatchObject({ touched: 1 })
  expect(await gate.tries(null, 'select seq from panah.ledger_entry')).toEqual(noRight)
})

test('even the owner of the table is stopped, until the trigger is taken off', async () => {
  for (const statement of [
    `update panah.ledger_entry set outcome = 'done'`,
    'delete from panah.ledger_entry where false',
    'truncate panah.ledger_entry',
  ]) {
    await expect(sql.raw(statement).execute(world.owner)).rejects.toThrow('the ledger is added to, never changed')
  }
})

test('lines written at once by many are one chain without a gap', async () => {
  const writers = await Promise.all(Array.from({ length: 8 }, () => anAttacker(world, 'panah_app')))
  await Promise.all(
    writers.map(async (writer) => {
      for (let turn = 0; turn < 10; turn += 1) await writer.tries(officer, line('screening.record', 'done'))
      await writer.end()
    }),
  )
  const { entries } = await ledger()
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, index) => index + 1))
  expect(entries.slice(1).every((entry, index) => entry.previous === entries[index]?.hash)).toBe(true)
})

test('a receipt is one’s own: nobody reads, changes or deletes another’s', async () => {
  const id = randomUUID()
  const values = `('${id}', '${officer.accountId}', 'case.note', 'done')`
  expect(
    await app.tries(officer, `insert into panah.command_receipt (command_id, account_id, name, outcome) values ${values}`),
  ).toMatchObject({ touched: 1 })
  expect(await app.tries(auditor, 'select * from panah.command_receipt')).toMatchObject({ rows: [] })
  expect(await app.tries(officer, 'select command_id from panah.command_receipt')).toMatchObject({ rows: [{ command_id: id }] })
  for (const statement of [
    `update panah.command_receipt set outcome = 'x'`,
    'delete from panah.command_receipt',
    'select * from panah.record_change',
  ]) {
    expect(await app.tries(officer, statement)).toEqual(noRight)
  }
  const another = `('${randomUUID()}', '${auditor.accountId}', 'case.note', 'done')`
  expect(await app.tries(officer, `insert into panah.command_receipt (command_id, account_id, name, outcome) values ${another}`)).toEqual(
    noRight,
  )
})

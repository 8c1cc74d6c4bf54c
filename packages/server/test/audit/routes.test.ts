import { hash, randomUUID } from 'node:crypto'
import { beginning, canonicalText, checkEntry, isBreak, type Link } from '@panah/domain/audit/chain'
import type { LedgerEntry } from '@panah/domain/audit/entry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice, aWorld, does, gets, lastLinesOf, posts, signIn, type Signed, type World } from '../world/cast.ts'
import { aCase, aScreening, aStation, type Station } from '../world/thread.ts'

let world: World
let station: Station
let auditor: Signed

beforeAll(async () => {
  world = await aWorld()
  station = await aStation(world)
  auditor = await signIn(world, 'auditor', await anOffice(world, { kind: 'oversight' }))
})
afterAll(() => world.end())

interface LedgerPage {
  readonly entries: readonly LedgerEntry[]
  readonly accounts: readonly { id: string; number: string; role: string }[]
  readonly numbers: Readonly<Record<string, string>>
  readonly more: boolean
}
interface ChainPage {
  readonly genesis: string
  readonly last: number
  readonly entries: readonly LedgerEntry[]
}
const reads = async (query: string) => (await gets<LedgerPage>(world, auditor, `/api/ledger?${query}`)).body

test('an auditor sees who did what to which record, by number and role, and that the look is on the record', async () => {
  const { screeningId, number } = await aScreening(world, station.officer)
  const page = await reads(`recordId=${screeningId}`)
  expect(page.entries).toMatchObject([
    { action: 'screening.record', outcome: 'done', recordId: screeningId, accountId: station.officer.accountId },
  ])
  expect(page.numbers).toEqual({ [screeningId]: number })
  expect(page.accounts).toMatchObject([{ id: station.officer.accountId, role: 'frontline-officer' }])
  expect(await lastLinesOf(world, auditor)).toMatchObject([{ action: 'ledger.read', outcome: 'read' }])
})

test('to anybody else there is no ledger, and the try is in it', async () => {
  for (const who of [station.officer, station.supervisor, station.caseworker]) {
    expect(await gets(world, who, '/api/ledger')).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect(await lastLinesOf(world, who)).toMatchObject([{ action: 'ledger.read', outcome: 'not-found' }])
    expect(await gets(world, who, '/api/ledger/chain?after=0')).toMatchObject({ status: 404 })
    expect(await lastLinesOf(world, who)).toMatchObject([{ action: 'ledger.verify', outcome: 'not-found' }])
  }
})

test('names opened, tries refused, comings-in and deeds can be read apart', async () => {
  const { personId } = await aCase(world, station)
  await posts(world, station.caseworker, `/api/persons/${personId}/identity/open`, { purpose: 'placement' })
  await gets(world, station.officer, `/api/cases/${randomUUID()}`)
  const identity = (await reads('kind=identity')).entries
  expect(identity[0]).toMatchObject({ action: 'identity.open', purpose: 'placement', accountId: station.caseworker.accountId })
  const refused = (await reads('kind=refused')).entries
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.some(({ outcome }) => ['done', 'opened', 'read'].includes(outcome))).toBe(false)
  expect((await reads('kind=sign-in')).entries.every(({ action }) => action.startsWith('sign-'))).toBe(true)
  expect((await reads('kind=commands')).entries.every(({ detail }) => detail?.startsWith('{"command"'))).toBe(true)
  const own = (await reads(`account=${station.supervisor.accountId}`)).entries
  expect(own.every(({ accountId }) => accountId === station.supervisor.accountId)).toBe(true)
})

test('no entry carries a name or a word that somebody wrote', async () => {
  const wrote = 'He said he would find her'
  const identity = { fullName: 'Test Person 14', nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null }
  const screened = await aScreening(world, station.officer, { note: wrote, identity })
  const opened = { caseId: randomUUID(), noteId: randomUUID() }
  const { screeningId } = screened
  await does(world, station.supervisor, {
    name: 'case.open',
    caseId: opened.caseId,
    screeningId,
    baseVersion: 1,
    urgency: 'urgent',
    caseworkerId: station.caseworker.accountId,
  })
  await does(world, station.caseworker, { name: 'case.note', ...opened, text: wrote })
  const all = JSON.stringify(await world.owner.selectFrom('ledgerEntry').selectAll().execute())
  for (const word of ['Test Person', wrote, 'Kiln']) expect(all).not.toContain(word)
})

test('page by page the newest come first and none is lost', async () => {
  for (let each = 0; each < 7; each += 1) await aScreening(world, station.officer)
  const seen: number[] = []
  let before = ''
  let page = await reads('kind=commands&limit=3')
  while (page.entries.length > 0) {
    seen.push(...page.entries.map(({ seq }) => seq))
    if (!page.more) break
    before = `&before=${page.entries.at(-1)?.seq}`
    page = await reads(`kind=commands&limit=3${before}`)
  }
  const commands = await world.owner
    .selectFrom('ledgerEntry')
    .select('seq')
    .where('detail', 'like', '{"command"%')
    .orderBy('seq', 'desc')
    .execute()
  expect(seen).toEqual(commands.map(({ seq }) => seq))
})

test('an auditor takes the whole chain home over the wire, and it holds', async () => {
  const first = await gets<ChainPage>(world, auditor, '/api/ledger/chain?after=0&limit=10')
  let link: Link = beginning(first.body.genesis)
  let page = first.body
  while (page.entries.length > 0) {
    for (const entry of page.entries) {
      const next = checkEntry(link, entry, hash('sha256', canonicalText(entry)))
      if (isBreak(next)) throw new Error(`broken at ${next.seq}`)
      link = next
    }
    page = (await gets<ChainPage>(world, auditor, `/api/ledger/chain?after=${link.seq}&limit=10`)).body
  }
  // The looks themselves are entries, and come to an end.
  expect(link.seq).toBeGreaterThan(first.body.last)
  expect(page.last).toBe(link.seq)
})

test('whoever reads the chain from its middle is on the record like whoever begins at its beginning, and so is whoever may not', async () => {
  const lines = async (who: Signed) => (await lastLinesOf(world, who))[0]
  await gets(world, auditor, '/api/ledger/chain?after=1&limit=1')
  expect(await lines(auditor)).toMatchObject({ action: 'ledger.verify', outcome: 'read', detail: '{"after":1}' })
  expect((await gets(world, station.officer, '/api/ledger/chain?after=7')).status).toBe(404)
  expect(await lines(station.officer)).toMatchObject({ action: 'ledger.verify', outcome: 'not-found', detail: '{"after":7}' })
})

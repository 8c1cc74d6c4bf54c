import { randomUUID } from 'node:crypto'
import { nearestClock } from '@panah/domain/case/clocks'
import { dueOf, pressingOf } from '@panah/domain/case/progress'
import type { CaseRow, CaseView } from '@panah/domain/contract/case'
import { plusHours } from '@panah/domain/day'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { aWorld, does, gets, lastLinesOf, ledgerOf, performs, signIn, type Signed, type World } from '../../world/cast.ts'
import { aCase, answers, aStation, type Station } from '../../world/thread.ts'

type Row = z.infer<typeof CaseRow>
let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(async () => {
  world.now = '2026-11-20T09:00:00.000Z'
  at = await aStation(world)
})
afterAll(() => world.end())

const girl = { sex: 'female', ageBand: 'unknown' } as const
const happened = (caseId: string, event: string, hour: string, about: string | null = null) => ({
  ...{ name: 'case.event' as const, caseId, eventId: randomUUID(), event: event as 'arrest', at: hour, about },
})
const view = async (who: Signed, caseId: string) => (await gets<CaseView>(world, who, `/api/cases/${caseId}`)).body
const running = ({ clocks }: CaseView) =>
  clocks?.filter(({ endedBy, kind }) => endedBy === null && kind !== 'opens').map(({ step, due }) => [step, due])

async function pageByPage(who: Signed): Promise<Row[]> {
  const rows: Row[] = []
  for (let next: string | null = ''; next !== null;) {
    const after: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`
    const page: { rows: Row[]; next: string | null } = (
      await gets<{ rows: Row[]; next: string | null }>(world, who, `/api/cases?limit=2${after}`)
    ).body
    rows.push(...page.rows)
    next = page.next
  }
  return rows
}

test('a girl of unknown age is rescued at a kiln in Punjab: the 24 hours until the court run, for she counts as a child', async () => {
  const { caseId } = await aCase(world, at, girl)
  await does(world, at.caseworker, happened(caseId, 'rescue', '2026-11-20T08:30:00.000Z'))
  expect(running(await view(at.caseworker, caseId))).toEqual([['DL-28', '2026-11-21T08:30:00.000Z']])
})

test('a grown woman rescued starts no clock for children', async () => {
  const { caseId } = await aCase(world, at)
  await does(world, at.caseworker, happened(caseId, 'rescue', '2026-11-20T08:30:00.000Z'))
  expect(running(await view(at.caseworker, caseId))).toEqual([])
})

test('before anything is written down, whoever cares for her sees which steps of the law would follow', async () => {
  const child = await aCase(world, at, girl)
  const grown = await aCase(world, at)
  const stepsOf = async (caseId: string) => (await view(at.caseworker, caseId)).steps
  expect(await stepsOf(child.caseId)).toContain('DL-28')
  expect(await stepsOf(grown.caseId)).not.toContain('DL-28')
})

test('an arrest is written down; the production ends its clock and starts the days of remand; everybody on the file sees both', async () => {
  const { caseId } = await aCase(world, at)
  await does(world, at.supervisor, happened(caseId, 'arrest', '2026-11-20T08:00:00.000Z', 'A1'))
  expect(running(await view(at.caseworker, caseId))).toEqual([['DL-06', '2026-11-21T08:00:00.000Z']])
  world.now = '2026-11-21T06:00:00.000Z'
  await does(world, at.caseworker, happened(caseId, 'first-production', '2026-11-21T05:00:00.000Z', 'A1'))
  const seen = await view(at.supervisor, caseId)
  expect(running(seen)).toEqual([['DL-07', '2026-12-06T05:00:00.000Z']])
  expect(seen.events?.map(({ event, about }) => [event, about])).toEqual([
    ['arrest', 'A1'],
    ['first-production', 'A1'],
  ])
  expect(seen.timeline.filter(({ what }) => what === 'event').map(({ about }) => about)).toEqual(['first-production A1', 'arrest A1'])
})

test('an arrest written down by mistake is withdrawn: it stays to be seen and no clock runs from it', async () => {
  const { caseId } = await aCase(world, at)
  const arrest = happened(caseId, 'arrest', '2026-11-20T08:00:00.000Z')
  await does(world, at.supervisor, arrest)
  await does(world, at.supervisor, { name: 'case.withdraw-event', caseId, eventId: arrest.eventId, because: 'did-not-happen' })
  const seen = await view(at.supervisor, caseId)
  expect([running(seen), seen.events?.[0]?.withdrawnBecause]).toEqual([[], 'did-not-happen'])
  expect(
    (await performs(world, at.supervisor, { name: 'case.withdraw-event', caseId, eventId: arrest.eventId, because: 'wrong-time' })).outcome,
  ).toBe('case.no-such-event')
  // Written down again with the right hour it runs again.
  await does(world, at.supervisor, happened(caseId, 'arrest', '2026-11-20T08:40:00.000Z'))
  expect(running(await view(at.supervisor, caseId))).toEqual([['DL-06', '2026-11-21T08:40:00.000Z']])
})

test('a list has the file with the nearest clock first, whichever clock it is, page by page; the file says the same of itself', async () => {
  const quiet = await aCase(world, at, {}, 'routine')
  const arrested = await aCase(world, at, {}, 'routine')
  const urgent = await aCase(world, at, {}, 'urgent')
  const refused = await aCase(world, at, {}, 'routine')
  await does(world, at.caseworker, answers(refused, { services: 'no' }))
  const caredFor = await aCase(world, at, {}, 'routine')
  await does(world, at.caseworker, answers(caredFor, { services: 'no' }))
  await does(world, at.supervisor, happened(caredFor.caseId, 'fir', '2026-11-19T09:00:00.000Z'))
  await does(world, at.supervisor, happened(arrested.caseId, 'arrest', '2026-11-20T08:00:00.000Z'))
  const rows = await pageByPage(at.caseworker)
  expect(rows.map(({ id, due, clock }) => [id, due, clock])).toEqual([
    [arrested.caseId, '2026-11-21T08:00:00.000Z', 'DL-06'],
    [urgent.caseId, '2026-11-21T09:00:00.000Z', null],
    [quiet.caseId, '2026-11-27T09:00:00.000Z', null],
    [caredFor.caseId, '2026-12-03T09:00:00.000Z', 'DL-16'],
    [refused.caseId, null, null],
  ])
  for (const { id, due, clock } of rows.filter((row) => row.clock !== null)) {
    const seen = await view(at.caseworker, id)
    expect(running(seen)?.[0]).toEqual([clock, due])
  }
})

test('whatever happened in which file, the list is in the order of the domain: what the database says and what the rules say are one', async () => {
  const random = fc.sample(
    fc.record({
      urgency: fc.constantFrom('emergency', 'urgent', 'routine'),
      refuses: fc.boolean(),
      events: fc.uniqueArray(
        fc.record({
          event: fc.constantFrom('arrest', 'first-production', 'fir', 'interim-report', 'report-to-court', 'detention'),
          hour: fc.integer({ min: 1, max: 400 }),
        }),
        { maxLength: 5, selector: ({ event, hour }) => `${event} ${hour}` },
      ),
    }),
    { seed: 20261120, numRuns: 14 },
  )
  for (const { urgency, refuses, events } of random) {
    const opened = await aCase(world, at, {}, urgency)
    if (refuses) await does(world, at.caseworker, answers(opened, { services: 'no' }))
    for (const { event, hour } of events) await does(world, at.supervisor, happened(opened.caseId, event, plusHours(world.now, -hour)))
  }
  const rows = await pageByPage(at.caseworker)
  expect(rows).toHaveLength(random.length)
  expect(rows.filter(({ clock }) => clock !== null).length).toBeGreaterThan(3)
  const dues = rows.map(({ due }) => due ?? '9999')
  expect(dues).toEqual(dues.toSorted())
  for (const row of rows) {
    const { clocks, nextStep, file } = await view(at.caseworker, row.id)
    expect({ due: row.due, clock: row.clock }).toEqual(pressingOf(dueOf(nextStep, file, null), nearestClock(clocks ?? [])))
  }
})

test('the officer who met her sees neither what happened nor its clocks, and his list is not ordered by them', async () => {
  const { caseId } = await aCase(world, at, {}, 'routine')
  await does(world, at.supervisor, happened(caseId, 'arrest', '2026-11-20T08:00:00.000Z'))
  const seen = await view(at.officer, caseId)
  expect([seen.events, seen.clocks, seen.steps, seen.plans]).toEqual([null, null, null, null])
  expect(seen.timeline.map(({ what }) => what)).not.toContain('event')
  const { body } = await gets<{ rows: Row[] }>(world, at.officer, '/api/cases')
  expect(body.rows.map(({ due, clock }) => [due, clock])).toEqual([['2026-11-27T09:00:00.000Z', null]])
})

test('nobody writes into the file of another station, and a try is on the record', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { caseId } = await aCase(world, at)
  for (const who of [elsewhere.supervisor, elsewhere.caseworker, at.officer]) {
    expect((await performs(world, who, happened(caseId, 'arrest', '2026-11-20T08:00:00.000Z'))).outcome).toBe('not-found')
  }
  expect(await ledgerOf(world, caseId)).toContain('case.event: not-found')
})

test('sent twice it happened once; the same minute told by two is refused; what is still to come is refused', async () => {
  const { caseId } = await aCase(world, at)
  const arrest = { ...happened(caseId, 'arrest', '2026-11-20T08:00:00.000Z'), id: randomUUID() }
  const first = await does(world, at.supervisor, arrest)
  expect(await performs(world, at.supervisor, arrest)).toEqual(first)
  expect((await performs(world, at.caseworker, happened(caseId, 'arrest', '2026-11-20T08:00:20.000Z'))).outcome).toBe(
    'case.event-already-there',
  )
  expect((await performs(world, at.supervisor, happened(caseId, 'arrest', '2026-11-20T12:00:00.000Z'))).outcome).toBe(
    'case.event-in-future',
  )
  expect((await view(at.supervisor, caseId)).events).toHaveLength(1)
})

test('two officers who write different events at the same moment lose none, and the clocks fit what stands there', async () => {
  const { caseId } = await aCase(world, at)
  await Promise.all([
    does(world, at.supervisor, happened(caseId, 'arrest', '2026-11-20T08:00:00.000Z', 'A1')),
    does(world, at.caseworker, happened(caseId, 'first-production', '2026-11-20T08:30:00.000Z', 'A1')),
  ])
  const seen = await view(at.supervisor, caseId)
  expect(seen.clocks?.map(({ step, endedBy }) => [step, endedBy !== null]).toSorted()).toEqual([
    ['DL-06', true],
    ['DL-07', false],
  ])
})

test('the ledger says which event was written down, by code', async () => {
  const { caseId } = await aCase(world, at)
  await does(world, at.supervisor, happened(caseId, 'fir', '2026-11-20T08:00:00.000Z'))
  const [line] = await lastLinesOf(world, at.supervisor)
  expect(line).toMatchObject({ action: 'case.event', outcome: 'done', recordId: caseId })
  expect(line?.detail).toContain('event.fir')
})

test('a supervisor puts an investigating officer of the station on the file; from then on he works on it, and nobody is put on twice', async () => {
  const { caseId } = await aCase(world, at)
  const investigator = await signIn(world, 'investigating-officer', at.station)
  const put = { name: 'case.assign-investigator' as const, caseId, investigatorId: investigator.accountId }
  expect((await performs(world, investigator, happened(caseId, 'fir', '2026-11-20T08:00:00.000Z'))).outcome).toBe('not-found')
  await does(world, at.supervisor, put)
  await does(world, investigator, happened(caseId, 'fir', '2026-11-20T08:00:00.000Z'))
  expect((await performs(world, at.supervisor, put)).outcome).toBe('case.already-on-it')
  expect((await performs(world, at.supervisor, { ...put, investigatorId: at.caseworker.accountId })).outcome).toBe(
    'case.no-such-investigator',
  )
  expect((await performs(world, at.caseworker, put)).outcome).toBe('not-found')
})

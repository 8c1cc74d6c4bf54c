import { randomUUID } from 'node:crypto'
import type { Became, ScreeningRow } from '@panah/domain/contract/screening'
import { plusHours } from '@panah/domain/day'
import type { Screening } from '@panah/domain/screening/screening'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { aWorld, does, gets, ledgerOf, type Signed, type World } from '../world/cast.ts'
import { aCase, answers, aScreening, aShelter, asksFor, aStation, type Station } from '../world/thread.ts'

type Row = z.infer<typeof ScreeningRow>
interface List {
  rows: Row[]
  next: string | null
  waiting: number
}
interface One {
  screening: Screening
  recordedBy: { id: string; number: string }
  became: z.infer<typeof Became> | null
  code?: string
}

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

const lists = async (who: Signed, query = '') => (await gets<List>(world, who, `/api/screenings${query}`)).body
const opens = (who: Signed, id: string) => gets<One>(world, who, `/api/screenings/${id}`)
const no = { 'bonded-labour': 'no', 'free-to-leave': 'yes' } as const
const aside = (screeningId: string) => ({
  name: 'screening.set-aside' as const,
  screeningId,
  baseVersion: 1,
  because: 'sent-to-another-agency' as const,
})

test('the newest screening is on top, and pages follow each other without a gap, also where many came at once', async () => {
  const made: string[] = []
  for (const hours of [0, 1, 1, 1, 2]) {
    world.now = plusHours('2026-11-20T09:00:00.000Z', hours)
    made.push((await aScreening(world, at.officer)).screeningId)
  }
  const seen: Row[] = []
  for (let next: string | null = ''; next !== null;) {
    const page: List = await lists(at.officer, `?limit=2${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`)
    seen.push(...page.rows)
    next = page.next
  }
  expect(seen.map(({ id }) => id).toSorted()).toEqual(made.toSorted())
  expect(seen[0]?.id).toBe(made.at(-1))
  expect(seen.at(-1)?.id).toBe(made[0])
})

test('the supervisor sees what waits for her, and how many; what was decided waits no more', async () => {
  const waits = await aScreening(world, at.officer)
  const later = await aScreening(world, at.officer, { facts: no })
  const decided = await aScreening(world, at.officer)
  await does(world, at.supervisor, aside(decided.screeningId))
  const opened = await aCase(world, at)
  const ids = async (query: string) => (await lists(at.supervisor, query)).rows.map(({ id }) => id).toSorted()
  expect((await lists(at.supervisor)).waiting).toBe(2)
  expect(await ids('?state=waiting')).toEqual([waits.screeningId, later.screeningId].toSorted())
  expect(await ids('?state=decided')).toEqual([decided.screeningId, opened.screeningId].toSorted())
  expect(await ids('?state=waiting&presumption=ask-more')).toEqual([later.screeningId])
})

test('the officer sees in one line how far each came', async () => {
  const shelter = await aShelter(world)
  const [waits, set] = [await aScreening(world, at.officer), await aScreening(world, at.officer)]
  await does(world, at.supervisor, aside(set.screeningId))
  const cases = [await aCase(world, at), await aCase(world, at), await aCase(world, at), await aCase(world, at)] as const
  const [, asked, declined, accepted] = cases
  for (const [one, answer] of [
    [asked, null],
    [declined, { is: 'declined', because: 'full', words: null }],
    [accepted, { is: 'accepted' }],
  ] as const) {
    await does(world, at.caseworker, answers(one, { services: 'yes', sharing: 'yes' }))
    const wish = asksFor(one, shelter)
    await does(world, at.caseworker, wish)
    if (answer) await does(world, shelter.desk, { name: 'referral.answer', referralId: wish.referralId, baseVersion: 1, answer })
  }
  const steps = new Map((await lists(at.officer)).rows.map(({ id, furthest }) => [id, furthest]))
  expect([waits, set, ...cases].map(({ screeningId }) => steps.get(screeningId))).toEqual([
    { step: 'waiting', service: null },
    { step: 'set-aside', service: null },
    { step: 'case-opened', service: null },
    { step: 'help-asked', service: 'shelter' },
    { step: 'help-declined', service: 'shelter' },
    { step: 'help-accepted', service: 'shelter' },
  ])
})

test('whoever met her learns what became of it, and not who has her', async () => {
  const about = await aCase(world, at)
  const shelter = await aShelter(world)
  await does(world, at.caseworker, answers(about, { services: 'yes', sharing: 'yes' }))
  const wish = asksFor(about, shelter)
  await does(world, at.caseworker, wish)
  const { body } = await opens(at.officer, about.screeningId)
  expect(body.became).toMatchObject({
    caseNumber: about.caseNumber,
    stage: 'plan',
    referrals: [{ service: 'shelter', state: 'sent', answeredAt: null }],
  })
  expect(JSON.stringify(body)).not.toContain(shelter.providerId)
  expect(JSON.stringify(body)).not.toContain(shelter.office.organisationId)
  expect(body.recordedBy.id).toBe(at.officer.accountId)
})

test('a screening comes back as it was told, with what the clock of the phone said beside ours', async () => {
  const madeAt = '2026-11-20T12:00:00.000Z'
  const facts = { 'bonded-labour': 'yes', begging: 'unknown', 'free-to-leave': 'no' } as const
  const { screeningId } = await aScreening(world, at.officer, { facts, refusedToSay: ['begging'], note: 'گیٹ بند تھا (آزمائشی)', madeAt })
  const { screening } = (await opens(at.officer, screeningId)).body
  expect(screening).toMatchObject({
    facts,
    refusedToSay: ['begging'],
    note: 'گیٹ بند تھا (آزمائشی)',
    clockAhead: true,
    madeAt,
    receivedAt: world.now,
  })
  expect(screening.scene).toEqual({ heldOn: '2026-11-20', actOn: null, province: 'PK-PB', district: 'PK614', place: 'Kiln B-07 (test)' })
})

test('to a stranger the screening does not exist, and the try is on the record', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { screeningId } = await aScreening(world, at.officer)
  for (const who of [elsewhere.officer, elsewhere.supervisor, at.caseworker]) {
    expect(await opens(who, screeningId)).toEqual(await opens(who, randomUUID()))
    expect((await lists(who)).rows).toEqual([])
  }
  expect(await ledgerOf(world, screeningId)).toEqual(['screening.record: done', ...Array<string>(3).fill('screening.open: not-found')])
})

test('a place in the list that somebody wrote by hand is a bad request', async () => {
  const answer = await gets<{ code: string }>(world, at.officer, '/api/screenings?after=yesterday')
  expect([answer.status, answer.body.code]).toEqual([400, 'invalid'])
})

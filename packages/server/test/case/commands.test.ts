import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, countsOf, does, ledgerOf, performs, signIn, type World } from '../world/cast.ts'
import { aCase, answers, aScreening, aShelter, asksFor, aStation, type Station } from '../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const opening = (screeningId: string, caseworkerId: string, baseVersion = 1) => ({
  name: 'case.open' as const,
  caseId: randomUUID(),
  screeningId,
  baseVersion,
  caseworkerId,
  urgency: 'urgent' as const,
})
const agreed = { services: 'yes', sharing: 'yes' } as const

test('two supervisors who open a case from the same screening make one case', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const [one, other] = [opening(screeningId, at.caseworker.accountId), opening(screeningId, at.caseworker.accountId)]
  const tries = await Promise.all([performs(world, at.supervisor, one), performs(world, at.secondSupervisor, other)])
  expect(tries.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'stale'])
  expect(tries.find(({ outcome }) => outcome === 'stale')?.params).toEqual({ version: 2, changed: ['caseId'] })
  const cases = await world.owner.selectFrom('caseFile').select('number').where('screeningId', '=', screeningId).execute()
  expect(cases).toHaveLength(1)
  expect((await performs(world, at.secondSupervisor, opening(screeningId, at.caseworker.accountId, 2))).outcome).toBe('case.already-open')
})

test('the officer who met her and the caseworker are on the file; nobody else is', async () => {
  const { caseId } = await aCase(world, at)
  const parts = await world.owner.selectFrom('caseAssignment').select(['accountId', 'part']).where('caseId', '=', caseId).execute()
  expect(new Map(parts.map(({ accountId, part }) => [part, accountId]))).toEqual(
    new Map([
      ['caseworker', at.caseworker.accountId],
      ['first-responder', at.officer.accountId],
    ]),
  )
})

test('only a caseworker of the district or of the station can be named', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { screeningId } = await aScreening(world, at.officer)
  const before = await countsOf(world)
  for (const { accountId } of [elsewhere.caseworker, at.officer, at.supervisor, { accountId: randomUUID() }]) {
    expect((await performs(world, at.supervisor, opening(screeningId, accountId))).outcome).toBe('case.no-such-caseworker')
  }
  expect(await countsOf(world)).toEqual(before)
  const own = await signIn(world, 'caseworker', at.station)
  expect((await performs(world, at.supervisor, opening(screeningId, own.accountId))).outcome).toBe('done')
})

test('a caseworker whose account was closed is given no new case', async () => {
  const gone = await signIn(world, 'caseworker', at.welfare)
  await world.owner.updateTable('account').set({ closedAt: world.now, closedBecause: 'left' }).where('id', '=', gone.accountId).execute()
  const { screeningId } = await aScreening(world, at.officer)
  expect((await performs(world, at.supervisor, opening(screeningId, gone.accountId))).outcome).toBe('case.no-such-caseworker')
})

test('no case is opened from a screening of another station', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { screeningId } = await aScreening(world, at.officer)
  for (const who of [elsewhere.supervisor, at.caseworker, at.officer]) {
    expect((await performs(world, who, opening(screeningId, at.caseworker.accountId))).outcome).toBe('not-found')
  }
})

test('her answers to each purpose are written down once, however often they are sent', async () => {
  const about = await aCase(world, at)
  const said = { ...answers(about, { ...agreed, prosecution: 'no' }), id: randomUUID() }
  const first = await does(world, at.caseworker, said)
  expect(await performs(world, at.caseworker, said)).toEqual(first)
  const kept = await world.owner.selectFrom('consent').select(['purpose', 'answer']).where('caseId', '=', about.caseId).execute()
  expect(kept).toHaveLength(3)
})

test('a child, or somebody whose age nobody knows, does not consent alone', async () => {
  for (const ageBand of ['under-14', '16-17', 'unknown'] as const) {
    const about = await aCase(world, at, { ageBand })
    expect((await performs(world, at.caseworker, answers(about, agreed))).outcome).toBe('case.consent-child-needs-other')
    expect((await performs(world, at.caseworker, answers(about, agreed, 'child-protection-body'))).outcome).toBe('done')
  }
})

test('one purpose has one answer at a time, and a person of another file is not there', async () => {
  const [about, other] = [await aCase(world, at), await aCase(world, at)]
  const both = answers(about, agreed)
  const twice = { ...both, answers: both.answers.map((answer) => ({ ...answer, purpose: 'services' as const })) }
  expect((await performs(world, at.caseworker, twice)).outcome).toBe('case.consent-purpose-twice')
  expect((await performs(world, at.caseworker, answers({ ...about, personId: other.personId }, agreed))).outcome).toBe('not-found')
  const taken = answers(about, { services: 'yes' })
  await does(world, at.caseworker, taken)
  const stolen = { ...answers(other, agreed), answers: [...answers(other, { sharing: 'no' }).answers, ...taken.answers] }
  const before = await countsOf(world)
  expect((await performs(world, at.caseworker, stolen)).outcome).toBe('not-found')
  expect(await countsOf(world)).toEqual(before)
})

test.each(['services', 'sharing'] as const)('a no to %s takes back what is under way, with a line for each request', async (purpose) => {
  const about = await aCase(world, at)
  const [one, two] = [await aShelter(world), await aShelter(world)]
  await does(world, at.caseworker, answers(about, agreed))
  const [waiting, accepted] = [asksFor(about, one), asksFor(about, two)]
  await does(world, at.caseworker, waiting)
  await does(world, at.caseworker, accepted)
  await does(world, two.desk, { name: 'referral.answer', referralId: accepted.referralId, baseVersion: 1, answer: { is: 'accepted' } })
  await does(world, at.caseworker, answers(about, { [purpose]: 'no' }))
  const states = await world.owner.selectFrom('referral').select(['id', 'state', 'version']).where('caseId', '=', about.caseId).execute()
  expect(states.map(({ state }) => state)).toEqual(['revoked', 'revoked'])
  expect(await ledgerOf(world, waiting.referralId)).toEqual(['referral.send: done', 'referral.revoke: done'])
  expect(await ledgerOf(world, accepted.referralId)).toEqual(['referral.send: done', 'referral.answer: done', 'referral.revoke: done'])
  const changes = await world.owner
    .selectFrom('recordChange')
    .select(['version', 'fields'])
    .where('recordId', '=', accepted.referralId)
    .orderBy('version')
    .execute()
  expect(changes.at(-1)).toEqual({ version: 3, fields: ['state', 'revokedAt'] })
})

test('a shelter that answers a request that was taken back is told what changed', async () => {
  const about = await aCase(world, at)
  const shelter = await aShelter(world)
  await does(world, at.caseworker, answers(about, agreed))
  const asked = asksFor(about, shelter)
  await does(world, at.caseworker, asked)
  await does(world, at.caseworker, answers(about, { services: 'no' }))
  const answer = { name: 'referral.answer', referralId: asked.referralId, baseVersion: 1, answer: { is: 'accepted' } } as const
  expect(await performs(world, shelter.desk, answer)).toMatchObject({ outcome: 'stale', params: { changed: ['state'] } })
})

test('a no to prosecution or to statistics takes no help away', async () => {
  const about = await aCase(world, at)
  await does(world, at.caseworker, answers(about, agreed))
  const asked = asksFor(about, await aShelter(world))
  await does(world, at.caseworker, asked)
  await does(world, at.caseworker, answers(about, { prosecution: 'no', statistics: 'no' }))
  expect(await ledgerOf(world, asked.referralId)).toEqual(['referral.send: done'])
})

test('no request goes out past a no that is being written down', async () => {
  const about = await aCase(world, at)
  await does(world, at.caseworker, answers(about, agreed))
  const asked = asksFor(about, await aShelter(world))
  await Promise.all([performs(world, at.caseworker, answers(about, { sharing: 'no' })), performs(world, at.caseworker, asked)])
  const live = await world.owner
    .selectFrom('referral')
    .select('id')
    .where('caseId', '=', about.caseId)
    .where('state', '=', 'sent')
    .execute()
  expect(live).toEqual([])
})

test('those who work on a file write in it; the officer who met her, and strangers, do not', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { caseId } = await aCase(world, at)
  const note = () => ({ name: 'case.note' as const, caseId, noteId: randomUUID(), text: 'Seen at the clinic (test)' })
  for (const who of [at.caseworker, at.supervisor]) expect((await performs(world, who, note())).outcome).toBe('done')
  for (const who of [at.officer, elsewhere.caseworker, elsewhere.supervisor])
    expect((await performs(world, who, note())).outcome).toBe('not-found')
  const kept = await world.owner.selectFrom('caseNote').select('writtenBy').where('caseId', '=', caseId).execute()
  expect(kept).toHaveLength(2)
})

test('a note does not take the place of another', async () => {
  const [one, other] = [await aCase(world, at), await aCase(world, at)]
  const noteId = randomUUID()
  await does(world, at.caseworker, { name: 'case.note', caseId: one.caseId, noteId, text: 'First (test)' })
  expect((await performs(world, at.caseworker, { name: 'case.note', caseId: other.caseId, noteId, text: 'Second (test)' })).outcome).toBe(
    'not-found',
  )
  expect((await world.owner.selectFrom('caseNote').select('text').where('id', '=', noteId).execute()).map(({ text }) => text)).toEqual([
    'First (test)',
  ])
})

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, anOffice, countsOf, does, ledgerOf, performs, signIn, type World } from '../world/cast.ts'
import { aCase, aScreening, aStation, noName, told, type Station } from '../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const rowOf = (id: string) => world.owner.selectFrom('screening').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a screening is kept once, however often the phone sends it', async () => {
  const sent = told({ id: randomUUID() })
  const first = await performs(world, at.officer, sent)
  const again = await performs(world, at.officer, sent)
  expect(first.outcome).toBe('done')
  expect(again).toEqual(first)
  expect(first.record?.number).toMatch(/^SC-\d\d-\d{6}$/)
  expect(await ledgerOf(world, sent.screeningId)).toEqual(['screening.record: done'])
})

test('the same screening under another command is not a second one, and the officer is told so', async () => {
  const sent = told()
  await does(world, at.officer, sent)
  const before = await countsOf(world)
  expect((await performs(world, at.officer, { ...sent, note: 'Written later' })).outcome).toBe('screening.already-there')
  expect(await countsOf(world)).toEqual(before)
  expect((await rowOf(sent.screeningId)).note).toBeNull()
})

test('two phones that send one screening at the same moment make one', async () => {
  const sent = told()
  const tries = await Promise.all([performs(world, at.officer, sent), performs(world, at.officer, sent)])
  expect(tries.map(({ outcome }) => outcome).toSorted()).toEqual(['done', 'screening.already-there'])
})

test('an id that belongs to somebody else’s record is not there, and nothing of the try is kept', async () => {
  const theirs = await aScreening(world, at.officer)
  const stranger = await signIn(world, 'frontline-officer', await anOffice(world, { district: 'PK712' }))
  const before = await countsOf(world)
  expect((await performs(world, stranger, told({ screeningId: theirs.screeningId }))).outcome).toBe('not-found')
  expect((await performs(world, stranger, told({ personId: theirs.personId }))).outcome).toBe('not-found')
  expect(await countsOf(world)).toEqual(before)
  expect(await ledgerOf(world, theirs.screeningId)).toEqual(['screening.record: done', 'screening.record: not-found'])
})

test('the server runs the law again and keeps the lead with the edition that gave it', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const kept = await rowOf(screeningId)
  expect(kept.presumption).toBe('presumed-victim')
  expect(kept.classification).toContain('bonded-labour')
  expect(kept.leadAgency).toBe('police')
  expect(kept.lawEdition).toMatch(/^\d{4}-\d\d-\d\d\./)
  expect(kept.unitId).toBe(at.station.unitId)
})

test('a name told with the screening is sealed beside it, with a line of its own in the ledger', async () => {
  const { personId } = await aScreening(world, at.officer, { identity: { ...noName, fullName: 'Test Person 14' } })
  expect(await ledgerOf(world, personId)).toEqual(['identity.record: done'])
  const change = await world.owner.selectFrom('recordChange').selectAll().where('recordId', '=', personId).executeTakeFirstOrThrow()
  expect([change.record, change.version, change.fields]).toEqual(['identity', 1, ['fullName']])
})

test('a fact that the law does not know, a district that is not in its province and a day that has not come are refused by name', async () => {
  const scene = told().scene
  const outcome = async (about: Parameters<typeof told>[0]) => {
    const { outcome: code, params } = await performs(world, at.officer, told(about))
    return [code, params]
  }
  const before = await countsOf(world)
  expect(await outcome({ facts: { 'kept-in-a-tower': 'yes' }, refusedToSay: ['told-a-tale'] })).toEqual([
    'screening.unknown-fact',
    { facts: ['kept-in-a-tower', 'told-a-tale'] },
  ])
  expect(await outcome({ scene: { ...scene, district: 'PK712' } })).toEqual(['screening.district-not-in-province', { district: 'PK712' }])
  expect(await outcome({ scene: { ...scene, district: 'PK999' } })).toEqual(['screening.no-such-district', { district: 'PK999' }])
  expect(await outcome({ scene: { ...scene, heldOn: '2026-11-25' } })).toEqual(['screening.held-in-future', { day: '2026-11-25' }])
  expect(await countsOf(world)).toEqual(before)
})

test('an interview made on a phone whose clock runs ahead is not lost: both hours are kept', async () => {
  const scene = { ...told().scene, heldOn: '2027-02-01' }
  const { screeningId } = await aScreening(world, at.officer, { madeAt: '2027-02-01T08:00:00.000Z', scene })
  const kept = await rowOf(screeningId)
  expect([kept.madeAt, kept.receivedAt]).toEqual(['2027-02-01T08:00:00.000Z', world.now])
})

test('a supervisor sets a screening aside with a reason, and it cannot be opened or set aside after', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const aside = { name: 'screening.set-aside', screeningId, because: 'person-declined-all-help' } as const
  expect((await performs(world, at.supervisor, { ...aside, baseVersion: 1 })).record?.version).toBe(2)
  expect(await performs(world, at.secondSupervisor, { ...aside, baseVersion: 1 })).toMatchObject({
    outcome: 'stale',
    params: { version: 2, changed: ['setAsideBecause'] },
  })
  expect((await performs(world, at.secondSupervisor, { ...aside, baseVersion: 2 })).outcome).toBe('case.screening-set-aside')
  const open = {
    name: 'case.open',
    caseId: randomUUID(),
    screeningId,
    baseVersion: 2,
    caseworkerId: at.caseworker.accountId,
    urgency: 'urgent',
  } as const
  expect((await performs(world, at.supervisor, open)).outcome).toBe('case.screening-set-aside')
})

test('nobody but a supervisor of the station decides about a screening; to everybody else it is not there', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const elsewhere = await aStation(world, 'PK712')
  const aside = { name: 'screening.set-aside', screeningId, baseVersion: 1, because: 'already-in-another-file' } as const
  for (const who of [at.officer, at.caseworker, elsewhere.supervisor]) expect((await performs(world, who, aside)).outcome).toBe('not-found')
  expect(await ledgerOf(world, screeningId)).toEqual(['screening.record: done', ...Array<string>(3).fill('screening.set-aside: not-found')])
})

test('a screening that has a case is not set aside behind its back', async () => {
  const { screeningId } = await aCase(world, at)
  const aside = { name: 'screening.set-aside', screeningId, because: 'not-a-victim-on-these-facts' } as const
  expect(await performs(world, at.supervisor, { ...aside, baseVersion: 1 })).toMatchObject({
    outcome: 'stale',
    params: { changed: ['caseId'] },
  })
  expect((await performs(world, at.supervisor, { ...aside, baseVersion: 2 })).outcome).toBe('case.already-open')
})

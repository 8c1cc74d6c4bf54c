import { randomUUID } from 'node:crypto'
import type { RecordScreening } from '@panah/domain/screening/screening'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, does, instruments, ledgerOf, performs, type World } from '../world/cast.ts'
import { aCase, aScreening, aStation, told, type Station } from '../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const rowOf = (id: string) => world.owner.selectFrom('screening').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const judgedOf = (id: string) =>
  world.owner.selectFrom('screeningReclassified').selectAll().where('screeningId', '=', id).orderBy('version').execute()

const heard: Partial<Omit<RecordScreening, 'name'>> = {
  facts: {},
  ageBand: '18-29',
  interview: {
    ...{ instrument: 'long-interview', edition: instruments.id, modules: ['debt'], observed: ['UL01', 'UG33'] },
    answers: {
      ...{ 'promised-work': 'yes', 'promised-pay': 'yes', 'work-hours': 'yes', 'work-pay': 'yes', 'kept-apart': 'yes' },
      ...{ 'documents-kept': 'yes', 'threat-violence': 'refused', 'sexual-violence': 'skipped', 'work-danger': 'does-not-know' },
    },
  },
}

test('the house keeps how each question was dealt with, and works out the indicators itself', async () => {
  const { screeningId } = await aScreening(world, at.officer, heard)
  const kept = await rowOf(screeningId)
  expect(kept).toMatchObject({
    instrument: 'long-interview',
    instrumentsEdition: instruments.id,
    modules: ['debt'],
    observed: ['UL01', 'UG33'],
  })
  expect(kept.answers).toEqual(heard.interview?.answers)
  expect(kept.indicators).toMatchObject({ edition: instruments.id, outcome: 'trafficking', seen: ['UL01'] })
  expect(kept.facts).toMatchObject({ deceived: 'yes', 'documents-kept': 'yes' })
  expect(kept.presumption).toBe('presumed-victim')
})

test('a screening from a phone of before has facts alone, and is as good as ever', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  expect(await rowOf(screeningId)).toMatchObject({
    instrument: null,
    answers: null,
    indicators: null,
    operationId: null,
    agreedTo: 'not-asked',
  })
})

test('whoever agreed only to be counted is counted, waits for nobody, and no file is made of her', async () => {
  const wish = told({ ...heard, identity: null, note: null, agreedTo: 'count-only' })
  await does(world, at.officer, wish)
  expect(await rowOf(wish.screeningId)).toMatchObject({ agreedTo: 'count-only', setAsideBecause: 'counted-only', note: null, caseId: null })
  const opened = await performs(world, at.supervisor, {
    ...{ id: randomUUID(), name: 'case.open', caseId: randomUUID(), screeningId: wish.screeningId, baseVersion: 1 },
    ...{ caseworkerId: at.caseworker.accountId, urgency: 'urgent' },
  })
  expect(opened.outcome).toBe('case.screening-set-aside')
})

test('a name beside the wish only to be counted is not taken in, and neither is a child', async () => {
  const name = { fullName: 'Test Person 44', nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null }
  const named = told({ ...heard, identity: name, note: null, agreedTo: 'count-only' })
  expect((await performs(world, at.officer, named)).outcome).toBe('screening.count-only-with-words')
  const child = told({ ...heard, ageBand: 'unknown', identity: null, note: null, agreedTo: 'count-only' })
  expect((await performs(world, at.officer, child)).outcome).toBe('screening.count-only-of-child')
})

const judge = (screeningId: string, labels: string[], baseVersion = 1) => ({
  ...{ id: randomUUID(), name: 'screening.reclassify' as const, screeningId, baseVersion },
  ...{ labels: labels as ['trafficking'], because: 'The agent was found; the journey was paid for by him.' },
})

test('a supervisor judges the labels anew, with a reason; what was found first stays where it was counted', async () => {
  const { screeningId } = await aScreening(world, at.officer, heard)
  const before = await rowOf(screeningId)
  await does(world, at.supervisor, judge(screeningId, ['trafficking', 'smuggling', 'missing-person']))
  await does(world, at.supervisor, judge(screeningId, ['smuggling'], 2))
  const after = await rowOf(screeningId)
  expect([after.classification, after.version]).toEqual([before.classification, 3])
  expect((await judgedOf(screeningId)).map(({ labels }) => labels)).toEqual([['trafficking', 'smuggling', 'missing-person'], ['smuggling']])
  expect(await ledgerOf(world, screeningId)).toEqual([
    ...['screening.record: done', 'screening.reclassify: done', 'screening.reclassify: done'],
  ])
})

test('the caseworker of the file may judge the labels; the officer who met her may not, nor may a stranger', async () => {
  const { screeningId } = await aCase(world, at, heard)
  expect((await performs(world, at.officer, judge(screeningId, ['smuggling'], 2))).outcome).toBe('not-found')
  expect((await performs(world, at.caseworker, judge(screeningId, ['trafficking'], 2))).outcome).toBe('done')
  const other = await aStation(world)
  expect((await performs(world, other.supervisor, judge(screeningId, ['smuggling'], 3))).outcome).toBe('not-found')
})

test('*none* stands alone, and of two who judge at once the second is shown the first', async () => {
  const { screeningId } = await aScreening(world, at.officer, heard)
  expect((await performs(world, at.supervisor, judge(screeningId, ['none', 'smuggling']))).outcome).toBe('screening.none-beside-labels')
  expect((await performs(world, at.supervisor, judge(screeningId, ['smuggling', 'smuggling']))).outcome).toBe('screening.label-twice')
  expect((await performs(world, at.supervisor, judge(screeningId, ['smuggling']))).outcome).toBe('done')
  expect((await performs(world, at.supervisor, judge(screeningId, ['trafficking']))).outcome).not.toBe('done')
})

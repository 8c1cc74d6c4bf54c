import { randomUUID } from 'node:crypto'
import type { Change } from '@panah/domain/screening/amend-screening'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, does, gets, ledgerOf, performs, type Signed, type World } from '../../world/cast.ts'
import { aCase, aScreening, aStation, type Station } from '../../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

interface Opened {
  screening: {
    version: number
    facts: Record<string, string>
    refusedToSay: string[]
    note: string | null
    presumption: string
    scene: { place: string }
    findings: unknown[]
    classification: string[]
  }
  amended: { changes: { field: string; came: string }[]; found: { presumption: string; changed: boolean } }[]
  conflicts: { id: string; field: string; kept: string | null; told: string | null; settledAt: string | null }[]
}

const amends = (screeningId: string, changes: readonly Change[], baseVersion = 1) => ({
  ...{ name: 'screening.amend' as const, screeningId, amendmentId: randomUUID(), baseVersion, madeAt: '2026-11-20T09:10:00.000Z' },
  ...{ clockAheadMs: null, changes: [...changes] },
})
const told = (field: string, was: string | null, is: string | null): Change => ({ field, was, is })
const opens = async (who: Signed, id: string) => (await gets<Opened>(world, who, `/api/screenings/${id}`)).body

test('an officer adds later what she was told on the way, and what was found first stays as it was counted', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const before = await opens(at.officer, screeningId)
  await does(
    world,
    at.officer,
    amends(screeningId, [
      told('fact:sexual-exploitation', null, 'yes'),
      told('fact:free-to-leave', 'no', 'refused'),
      told('note', null, 'She asked for a doctor'),
    ]),
  )
  const { screening, amended } = await opens(at.officer, screeningId)
  expect(screening).toMatchObject({ version: 2, note: 'She asked for a doctor', refusedToSay: ['free-to-leave'] })
  expect(screening.facts).toMatchObject({ 'sexual-exploitation': 'yes', 'free-to-leave': 'unknown', 'bonded-labour': 'yes' })
  expect(screening.findings).toEqual(before.screening.findings)
  expect(screening.classification).toEqual(before.screening.classification)
  expect(amended).toHaveLength(1)
  expect(amended[0]?.found.changed).toBe(true)
})

test('what two tell of different things is merged, whoever comes first', async () => {
  const opened = await aCase(world, at)
  await does(world, at.officer, amends(opened.screeningId, [told('fact:threat', null, 'yes')]))
  await does(world, at.caseworker, amends(opened.screeningId, [told('place', 'Kiln B-07 (test)', 'Kiln B-08 (test)')]))
  const { screening, conflicts } = await opens(at.officer, opened.screeningId)
  expect(screening.facts['threat']).toBe('yes')
  expect(screening.scene.place).toBe('Kiln B-08 (test)')
  expect(conflicts).toEqual([])
})

test('what two tell differently of one thing is kept twice, and a person decides, once', async () => {
  const opened = await aCase(world, at)
  await does(world, at.officer, amends(opened.screeningId, [told('fact:threat', null, 'yes')]))
  await does(world, at.caseworker, amends(opened.screeningId, [told('fact:threat', null, 'no')]))
  const { screening, conflicts } = await opens(at.officer, opened.screeningId)
  expect(screening.facts['threat']).toBe('yes')
  const [conflict] = conflicts
  expect(conflict).toMatchObject({ field: 'fact:threat', kept: 'yes', told: 'no', settledAt: null })
  const settles = (as: string | null) => ({
    name: 'screening.settle' as const,
    screeningId: opened.screeningId,
    conflictId: conflict!.id,
    as,
  })
  expect((await performs(world, at.supervisor, settles('refused'))).outcome).toBe('screening.neither-of-both')
  await does(world, at.supervisor, settles('unknown'))
  expect((await performs(world, at.officer, settles('yes'))).outcome).toBe('screening.settled-already')
  const after = await opens(at.officer, opened.screeningId)
  expect(after.screening.facts['threat']).toBe('unknown')
  expect(after.conflicts[0]?.settledAt).not.toBeNull()
})

test('what waits for a decision is listed for those who may decide, and for nobody else', async () => {
  const opened = await aCase(world, at)
  await does(world, at.officer, amends(opened.screeningId, [told('note', null, 'Her brother is in Multan')]))
  await does(world, at.caseworker, amends(opened.screeningId, [told('note', null, 'A brother elsewhere')]))
  const list = async (who: Signed) =>
    (await gets<{ conflicts: { screeningId: string }[] }>(world, who, '/api/conflicts')).body.conflicts.map((one) => one.screeningId)
  for (const who of [at.officer, at.caseworker, at.supervisor]) expect(await list(who)).toContain(opened.screeningId)
  const stranger = await aStation(world, 'PK607')
  for (const who of [stranger.officer, stranger.supervisor]) expect(await list(who)).not.toContain(opened.screeningId)
})

test('a stranger amends and settles nothing, and learns nothing from trying', async () => {
  const opened = await aCase(world, at)
  const stranger = await aStation(world, 'PK607')
  await does(world, at.officer, amends(opened.screeningId, [told('fact:threat', null, 'yes')]))
  await does(world, at.caseworker, amends(opened.screeningId, [told('fact:threat', null, 'no')]))
  const { conflicts } = await opens(at.officer, opened.screeningId)
  for (const who of [stranger.officer, stranger.supervisor, stranger.caseworker]) {
    const tried = await performs(world, who, amends(opened.screeningId, [told('fact:force', null, 'yes')]))
    expect(tried.outcome).toBe('not-found')
    const settled = await performs(world, who, {
      ...{ name: 'screening.settle', screeningId: opened.screeningId, conflictId: conflicts[0]!.id, as: 'no' },
    })
    expect(settled.outcome).toBe('not-found')
  }
  expect((await opens(at.officer, opened.screeningId)).screening.facts['force']).toBeUndefined()
  expect((await ledgerOf(world, opened.screeningId)).filter((line) => line === 'screening.amend: not-found')).toHaveLength(3)
})

test.each([
  ['a question no law asks', told('fact:likes-tea', null, 'yes'), 'screening.unknown-fact'],
  ['an answer that is none', told('fact:threat', null, 'perhaps'), 'screening.no-answer'],
  ['no place at all', told('place', 'Kiln B-07 (test)', null), 'screening.no-place'],
  ['a day that is not on the calendar', told('held-on', '2026-11-20', '2026-02-31'), 'screening.no-day'],
  ['a day to come', told('act-on', null, '2027-11-20'), 'screening.held-in-future'],
  ['an age that the band contradicts', told('fact:victim-is-child', null, 'yes'), 'screening.answers-contradict'],
])('%s is refused, and stays with whoever wrote it', async (_what, change, code) => {
  const { screeningId } = await aScreening(world, at.officer)
  expect((await performs(world, at.officer, amends(screeningId, [change]))).outcome).toBe(code)
})

test('the same amendment under another id is not applied twice', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const wish = amends(screeningId, [told('note', null, 'once')])
  await does(world, at.officer, wish)
  expect((await performs(world, at.officer, { ...wish, id: randomUUID() })).outcome).toBe('screening.amended-already')
  expect((await opens(at.officer, screeningId)).amended).toHaveLength(1)
})

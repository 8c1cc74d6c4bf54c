import type { CaseView } from '@panah/domain/contract/case'
import type { Edition } from '@panah/domain/law/edition'
import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requalify, type Progress } from '../../../src/law/again/requalify.ts'
import { aWorld, edition, gets, type World } from '../../world/cast.ts'
import { aCase, aScreening, aStation, type Opened, type Station } from '../../world/thread.ts'

let world: World
let at: Station
let elsewhere: Station
let atKiln: Opened
let free: string

/** The law as it would be after Punjab repealed what it has on compelling bonded labour. */
const repealed: Edition = {
  ...edition,
  id: '2026-12-01.repealed00',
  provisions: edition.provisions.filter(({ id }) => !id.startsWith('blsa-punjab/')),
}
const run = (law: Edition, tell: (progress: Progress) => void = () => undefined) =>
  requalify(world.owner, { edition: law, workers: 2, batch: 2, clock: () => '2026-12-02T09:00:00.000Z', tell })
const seen = async (id: string) =>
  (await gets<{ screening: Screening; again: FoundAgain[] }>(world, at.officer, `/api/screenings/${id}`)).body

beforeAll(async () => {
  world = await aWorld()
  world.now = '2026-11-20T09:00:00.000Z'
  at = await aStation(world)
  elsewhere = await aStation(world, 'PK712')
  atKiln = await aCase(world, at)
  free = (await aScreening(world, at.officer, { facts: { 'free-to-leave': 'yes' } })).screeningId
  for (const station of [at, at, at, elsewhere, elsewhere]) await aScreening(world, station.officer)
})
afterAll(() => world.end())

test('under the edition by which all were screened there is nothing to ask again', async () => {
  expect(await run(edition)).toEqual({ screenings: 0, changed: 0 })
})

test('whoever stops it halfway loses the batches in hand, and the next run goes on with what is left', async () => {
  const stopped = run(repealed, ({ screenings }) => {
    if (screenings >= 4) throw new Error('the operator pressed Ctrl-C')
  })
  await expect(stopped).rejects.toThrow('Ctrl-C')
  const kept = await world.owner.selectFrom('screeningAgain').select('screeningId').execute()
  expect(kept.length).toBeGreaterThanOrEqual(4)
  expect(kept.length).toBeLessThan(8)
  const told: Progress[] = []
  const sum = await run(repealed, (progress) => told.push(progress))
  expect(sum.screenings).toBe(7 - kept.length)
  expect(told.at(-1)).toMatchObject({ screenings: sum.screenings, of: sum.screenings })
  expect(await run(repealed)).toEqual({ screenings: 0, changed: 0 })
  const again = await world.owner.selectFrom('screeningAgain').select('screeningId').distinct().execute()
  expect(again).toHaveLength(7)
})

test('after an amendment the officer sees what the law finds now beside what it found first, which stays', async () => {
  const { screening, again } = await seen(atKiln.screeningId)
  const offences = ({ findings }: Pick<Screening, 'findings'>) => findings.map(({ offence }) => offence)
  expect(screening.lawEdition).toBe(edition.id)
  expect(offences(screening)).toContain('blsa-punjab/11')
  expect(again.map(({ lawEdition, changed }) => [lawEdition, changed])).toEqual([[repealed.id, true]])
  expect(again[0] && offences(again[0])).toContain('ptpa-2018/3-2')
  expect(again[0] && offences(again[0])).not.toContain('blsa-punjab/11')
})

test('where the amendment changes nothing it says so', async () => {
  expect((await seen(free)).again.map(({ changed }) => changed)).toEqual([false])
})

test('whoever works on the file sees it there; the other station sees nothing of it', async () => {
  const { body } = await gets<CaseView>(world, at.caseworker, `/api/cases/${atKiln.caseId}`)
  expect(body.again.map(({ lawEdition }) => lawEdition)).toEqual([repealed.id])
  expect((await gets(world, elsewhere.officer, `/api/screenings/${atKiln.screeningId}`)).status).toBe(404)
})

test('each batch is a line in the ledger, with numbers and nobody’s id', async () => {
  const lines = await world.owner.selectFrom('ledgerEntry').select(['recordId', 'detail']).where('action', '=', 'law.requalify').execute()
  const details = lines.map(({ detail }) => JSON.parse(detail ?? '{}') as { screenings: number; edition: string })
  expect(details.reduce((sum, { screenings }) => sum + screenings, 0)).toBe(7)
  expect(lines.every(({ recordId }) => recordId === null)).toBe(true)
  expect(new Set(details.map(({ edition: asked }) => asked))).toEqual(new Set([repealed.id]))
})

import type { CaseView } from '@panah/domain/contract/case'
import type { Edition } from '@panah/domain/law/edition'
import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting } from '../../../src/access/acting.ts'
import { Crew } from '../../../src/law/again/crew.ts'
import { requalify, type Progress } from '../../../src/law/again/requalify.ts'
import { aWorld, edition, gets, signIn, type Signed, type World } from '../../world/cast.ts'
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
const run = (law: Edition, tell: (progress: Progress) => void = () => undefined, stop?: AbortSignal) =>
  requalify(world.owner, { edition: law, workers: 2, batch: 1, clock: () => '2026-12-02T09:00:00.000Z', tell, ...(stop ? { stop } : {}) })
const linesAbout = async (law: Edition) => {
  const lines = await world.owner.selectFrom('ledgerEntry').select('detail').where('action', '=', 'law.requalify').execute()
  const details = lines.map(({ detail }) => JSON.parse(detail ?? '{}') as { edition: string; screenings: number; changed: number })
  return details.filter(({ edition: asked }) => asked === law.id)
}
const keptUnder = (law: Edition) =>
  world.owner.selectFrom('screeningAgain').select(['screeningId', 'changed']).where('lawEdition', '=', law.id).execute()
/** The amendment again, as another edition of which nobody was asked yet. */
const anew = (id: string): Edition => ({ ...repealed, id })
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
    if (screenings >= 3) throw new Error('the operator pressed Ctrl-C')
  })
  await expect(stopped).rejects.toThrow('Ctrl-C')
  const kept = await world.owner.selectFrom('screeningAgain').select('screeningId').execute()
  expect(kept.length).toBeGreaterThanOrEqual(3)
  expect(kept.length).toBeLessThan(7)
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

test('asked to stop, it finishes what is in hand and begins nothing new', async () => {
  const law = anew('2026-12-05.stopped000')
  const stop = new AbortController()
  const first = await run(law, ({ screenings }) => screenings > 0 && stop.abort(), stop.signal)
  expect(first.screenings).toBeGreaterThan(0)
  expect(first.screenings).toBeLessThan(7)
  expect(await keptUnder(law)).toHaveLength(first.screenings)
  const rest = await run(law)
  expect(first.screenings + rest.screenings).toBe(7)
  expect(first.changed + rest.changed).toBe(6)
})

test('of two operators who ask at the same time each counts what it kept itself, and so does the ledger', async () => {
  const law = anew('2026-12-06.together00')
  const sums = await Promise.all([run(law), run(law)])
  expect(sums.reduce((sum, { screenings }) => sum + screenings, 0)).toBe(7)
  const kept = await keptUnder(law)
  expect(kept).toHaveLength(7)
  const lines = await linesAbout(law)
  expect(lines.reduce((sum, { screenings }) => sum + screenings, 0)).toBe(7)
  expect(lines.reduce((sum, { changed }) => sum + changed, 0)).toBe(kept.filter(({ changed }) => changed).length)
  expect(lines.every(({ screenings }) => screenings > 0)).toBe(true)
})

test('a law that no thread can run ends with the reason, and nothing waits for an answer that will not come', async () => {
  const broken = { ...anew('2026-12-07.broken0000'), definitions: [] }
  await expect(run(broken)).rejects.toThrow('which is in no list')
  expect(await keptUnder(broken)).toHaveLength(0)
  expect(await linesAbout(broken)).toHaveLength(0)
})

test('a thread that gives no answer in time is waited for no longer, and neither is any other', async () => {
  const crew = new Crew(edition, 1, () => 1)
  const asked = [crew.find([]), crew.find([])]
  for (const each of asked) await expect(each).rejects.toThrow('a thread gave no answer about 0 screenings within 0.001 s')
  await expect(crew.find([])).rejects.toThrow('gave no answer')
  await crew.dismiss()
})

test('a screening that cannot be asked about stops the run and is named; the others in hand are kept, and the rest follows once it is mended', async () => {
  const law = anew('2026-12-08.poison0000')
  const rows = await world.owner.selectFrom('screening').select(['id', 'facts']).orderBy('id').execute()
  const poisoned = rows[4]
  if (!poisoned) throw new Error('there are seven')
  const write = (facts: string) => world.owner.updateTable('screening').set({ facts }).where('id', '=', poisoned.id).execute()
  await write('null')
  await expect(run(law)).rejects.toThrow(`screening ${poisoned.id}: `)
  const before = await keptUnder(law)
  expect(before.map(({ screeningId }) => screeningId)).not.toContain(poisoned.id)
  await write(JSON.stringify(poisoned.facts))
  expect((await run(law)).screenings).toBe(7 - before.length)
})

test('what was found again is seen in the database by whoever sees the screening, and written by nobody but the owner', async () => {
  const seenBy = async (who: Signed) =>
    acting(world.house.db, who.token, ({ tx }) =>
      tx.selectFrom('screeningAgain').select('screeningId').where('screeningId', '=', atKiln.screeningId).execute(),
    )
  expect((await seenBy(at.officer))?.length).toBeGreaterThan(0)
  expect((await seenBy(at.supervisor))?.length).toBeGreaterThan(0)
  expect(await seenBy(elsewhere.officer)).toEqual([])
  expect(await seenBy(elsewhere.supervisor)).toEqual([])
  expect(await seenBy(await signIn(world, 'coordinator', at.station))).toEqual([])
  for (const statement of [
    sql`update panah.screening_again set changed = false`,
    sql`delete from panah.screening_again`,
    sql`insert into panah.screening_again select screening_id, 'mine', found_at, presumption, classification, lead_agency, findings, changed from panah.screening_again limit 1`,
  ])
    await expect(acting(world.house.db, at.supervisor.token, ({ tx }) => statement.execute(tx))).rejects.toThrow('permission denied')
})

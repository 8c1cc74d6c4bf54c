import { randomUUID } from 'node:crypto'
import type { KeptCase } from '@panah/domain/contract/caseload'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, does, gets, lastLinesOf, signIn, type Signed, type World } from '../../world/cast.ts'
import { aCase, aStation, type Opened, type Station } from '../../world/thread.ts'

let world: World
let at: Station
const opened: Opened[] = []
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
  for (let time = 0; time < 5; time += 1)
    opened.push(
      await aCase(world, at, {
        identity: { fullName: 'Test Person 14', nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null },
      }),
    )
})
afterAll(() => world.end())

interface Page {
  rows: KeptCase[]
  next: string | null
}

async function all(who: Signed, limit = 2): Promise<KeptCase[]> {
  const rows: KeptCase[] = []
  for (let after = ''; ;) {
    const { body } = await gets<Page>(world, who, `/api/caseload?limit=${limit}${after && `&after=${after}`}`)
    rows.push(...body.rows)
    if (body.next === null) return rows
    after = body.next
  }
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).toSorted()

test('a caseworker takes along the files she works on, page by page, each once, with notes and steps and without a name', async () => {
  const [first] = opened
  await does(world, at.caseworker, { name: 'case.note', caseId: first!.caseId, noteId: randomUUID(), text: 'Asked the clinic' })
  const kept = await all(at.caseworker)
  expect(ids(kept)).toEqual(opened.map(({ caseId }) => caseId).toSorted())
  const file = kept.find(({ id }) => id === first!.caseId)
  expect(file?.notes?.map(({ text }) => text)).toEqual(['Asked the clinic'])
  expect(file?.steps?.length).toBeGreaterThan(0)
  expect(file?.people.map(({ part }) => part).toSorted()).toEqual(['caseworker', 'first-responder'])
  expect(JSON.stringify(kept)).not.toMatch(/Test Person|personId/)
})

test('the officer who met her takes along the cover and no more; a supervisor, a stranger and an auditor take nothing', async () => {
  const kept = await all(at.officer)
  expect(ids(kept)).toEqual(opened.map(({ caseId }) => caseId).toSorted())
  for (const { notes, steps, clocks } of kept) expect([notes, steps, clocks]).toEqual([null, null, null])
  const elsewhere = await aStation(world, 'PK607')
  const auditor = await signIn(world, 'auditor', at.station)
  for (const who of [at.supervisor, elsewhere.caseworker, auditor]) expect(await all(who)).toEqual([])
})

test('what was taken along is on the record, file by file', async () => {
  const [page] = [await gets<Page>(world, at.caseworker, '/api/caseload?limit=2')]
  const [line] = await lastLinesOf(world, at.caseworker)
  expect(line).toMatchObject({ action: 'case-file.take-along', outcome: 'read' })
  expect(JSON.parse(line?.detail ?? '{}')).toEqual({ cases: page.body.rows.map(({ id }) => id) })
})

test('a file one was taken off is not among them any more', async () => {
  const [gone] = opened
  await sql`update panah.case_assignment set until = now() where case_id = ${gone!.caseId}::uuid and account_id = ${at.caseworker.accountId}::uuid`.execute(
    world.owner,
  )
  expect(ids(await all(at.caseworker))).not.toContain(gone!.caseId)
})

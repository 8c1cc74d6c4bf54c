import { readFileSync } from 'node:fs'
import { dueAt } from '@panah/domain/law/due'
import type { Edition } from '@panah/domain/law/edition'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, type World } from '../../world/cast.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world.end())

const edition = JSON.parse(readFileSync(new URL('../../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
const limits = [...new Set((edition.practice?.steps ?? []).flatMap(({ limit }) => limit ?? []))].filter((limit) => limit.startsWith('P'))

/** The same limits by the calendar of the database, which knows Asia/Karachi by its own tables. */
async function byTheDatabase(rows: readonly { limit: string; at: string }[]): Promise<string[]> {
  const { rows: found } = await sql<{ due: string }>`
    select to_char(((at at time zone 'Asia/Karachi') + length::interval) at time zone 'Asia/Karachi' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due
    from unnest(${rows.map(({ limit }) => limit)}::text[], ${rows.map(({ at }) => at)}::timestamptz[]) with ordinality as given(length, at, place)
    order by place`.execute(world.owner)
  return found.map(({ due }) => due)
}

test('every limit of the law runs out at the same instant by our own calendar and by that of the database, at midnight, at month ends and in leap years', async () => {
  expect(limits.length).toBeGreaterThan(10)
  const minute = 60_000
  const edges = [
    '2026-01-30T19:00Z',
    '2026-01-31T18:59Z',
    '2028-02-28T19:00Z',
    '2028-02-29T18:59Z',
    '2025-12-31T18:59Z',
    '2025-12-31T19:00Z',
  ]
  const anywhere = fc.sample(fc.integer({ min: Date.UTC(2012) / minute, max: Date.UTC(2040) / minute }), { seed: 24, numRuns: 200 })
  const starts = [...edges.map((edge) => new Date(edge).toISOString()), ...anywhere.map((at) => new Date(at * minute).toISOString())]
  const rows = limits.flatMap((limit) => starts.map((at) => ({ limit, at })))
  const theirs = await byTheDatabase(rows)
  expect(theirs).toHaveLength(rows.length)
  const apart = rows.flatMap(({ limit, at }, place) => (dueAt(limit, at) === theirs[place] ? [] : [{ limit, at, due: theirs[place] }]))
  expect(apart).toEqual([])
})

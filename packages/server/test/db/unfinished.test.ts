import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Db } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { worldIsBeingMade, worldIsWhole } from '../../src/db/unfinished.ts'
import { aDatabase, type TestDatabase } from '../world/database.ts'

let database: TestDatabase
let owner: Db

beforeEach(async () => {
  database = await aDatabase()
  owner = openDatabase(database.owner, () => undefined)
  await sql`create table panah.half_a_world (person text)`.execute(owner)
})
afterEach(async () => {
  await owner.destroy()
  await database.drop()
})

const left = async () =>
  (await sql<{ left: boolean }>`select to_regclass('panah.half_a_world') is not null as left`.execute(owner)).rows[0]?.left

test('a demo world cut short in the making is cleared away at the next start, and the house stands again', async () => {
  await worldIsBeingMade(owner)
  await migrate(database.owner)
  expect(await left()).toBe(false)
  const { rows } = await sql<{ districts: number }>`select count(*)::int as districts from panah.district`.execute(owner)
  expect(rows[0]?.districts).toBeGreaterThan(100)
})

test('a world that is whole is never touched', async () => {
  await worldIsBeingMade(owner)
  await worldIsWhole(owner)
  await migrate(database.owner)
  expect(await left()).toBe(true)
})

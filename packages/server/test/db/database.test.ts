import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from '../world/database.ts'

let mine: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  mine = await aDatabase()
  other = await aDatabase()
})

afterAll(async () => {
  await mine.drop()
  await other.drop()
})

test('what one test file writes, no other can see', async () => {
  await ask(mine.owner, 'create table panah.note (text text)')
  await expect(ask(other.owner, 'select from panah.note')).rejects.toThrow('does not exist')
})

test('the application comes in as a role that owns nothing and passes no wall', async () => {
  const [role] = await ask(mine.as('panah_app'), 'select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user')
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false })
  const owned = await ask(mine.owner, "select relname from pg_class where pg_get_userbyid(relowner) = 'panah_app'")
  expect(owned).toEqual([])
})

async function ask(config: pg.PoolConfig, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...config })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from '../../../server/test/world/database.ts'
import { panah } from '../run-panah.ts'

let database: TestDatabase
let owner: pg.Client
let folder: string
let env: Record<string, string>

beforeAll(async () => {
  database = await aDatabase()
  folder = mkdtempSync(join(tmpdir(), 'panah-cli-'))
  owner = new pg.Client({ ...database.owner })
  await owner.connect()
  env = { PANAH_DATABASE_URL: `postgresql://panah_owner@localhost/${database.name}?host=${encodeURIComponent(database.socketDir)}` }
  await owner.query(
    `select panah_hidden.append(null, null, null, 'sign-in', 'account', gen_random_uuid(), 'done', null, null) from generate_series(1, 9)`,
  )
})
afterAll(async () => {
  await owner.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const mark = (out: string) => /--mark: (\d+:[0-9a-f]{64})/.exec(out)?.[1] ?? ''

test('an auditor checks the ledger, takes the mark home, and checks an export on another machine against it', async () => {
  const checked = await panah(['ledger', 'verify'], env)
  expect(checked).toMatchObject({ code: 0, errors: '' })
  expect(checked.out).toContain('The ledger holds: 9 entries, none changed, missing or moved')
  const file = join(folder, 'ledger.jsonl')
  expect(await panah(['ledger', 'export', '--to', file], env)).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(10)
  expect(statSync(file).mode & 0o077).toBe(0)
  expect(await panah(['ledger', 'verify', '--file', file, '--mark', mark(checked.out)])).toMatchObject({ code: 0 })
  const [, streamed] = [await panah(['ledger', 'export', '--to', file], env), await panah(['ledger', 'export'], env)]
  expect(streamed.out).toBe(readFileSync(file, 'utf8'))
})

test('an export does not write over a file that is there', async () => {
  const file = join(folder, 'twice.jsonl')
  expect(await panah(['ledger', 'export', '--to', file], env)).toMatchObject({ code: 0 })
  expect((await panah(['ledger', 'export', '--to', file], env)).code).not.toBe(0)
})

test('a ledger that somebody changed is said to be broken, where and how, and the command fails', async () => {
  await owner.query('alter table panah.ledger_entry disable trigger ledger_stands')
  await owner.query(`update panah.ledger_entry set outcome = 'not-found' where seq = 4`)
  const checked = await panah(['ledger', 'verify'], env)
  expect(checked.code).toBe(1)
  expect(checked.out).toBe(
    'The ledger is broken at entry 4: this entry says something else than when it was written.\nEntries 1 to 3 hold.\n',
  )
  await owner.query(`update panah.ledger_entry set outcome = 'done' where seq = 4`)
  const foreign = `9:${'a'.repeat(64)}`
  expect(await panah(['ledger', 'verify', '--mark', foreign], env)).toMatchObject({
    code: 1,
    out: expect.stringContaining('broken at entry 9'),
  })
})

test('a mark that is none, a folder without a database and a file that is none are said in words', async () => {
  expect(await panah(['ledger', 'verify', '--mark', 'x'], env)).toMatchObject({
    code: 2,
    errors: expect.stringContaining('--mark is a number'),
  })
  const nowhere = await panah(['ledger', 'verify'], { PANAH_DATA_DIR: join(folder, 'nothing') })
  expect(nowhere).toMatchObject({ code: 1, errors: expect.stringContaining('There is no database in') })
  expect(nowhere.errors).not.toContain('    at ')
  const notThere = await panah(['ledger', 'verify', '--file', join(folder, 'none.jsonl')])
  expect(notThere.code).toBe(1)
  expect(notThere.errors).not.toContain('    at ')
})

import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres, type OwnerConnection } from '../../src/db/embedded-postgres.ts'

let dataDir: string
const started: EmbeddedPostgres[] = []
const servers: ChildProcess[] = []

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'panah-test-'))
})

afterEach(async () => {
  for (const server of servers.splice(0)) server.kill('SIGKILL')
  for (const database of started.splice(0)) await database.stop()
  await expect.poll(() => databaseProcess(), { timeout: 10_000 }).toBeNull()
  rmSync(dataDir, { recursive: true, force: true })
})

test('what an officer saved is there after the server was stopped and started', async () => {
  const first = await start()
  await query(first.owner, "create table screening as select 'kept' as note")
  await first.stop()
  const second = await start()
  expect(await query(second.owner, 'select note from screening')).toEqual([{ note: 'kept' }])
})

test('a name in Urdu can be found by its parts', async () => {
  const { owner } = await start()
  await query(owner, 'create extension pg_trgm')
  const [row] = await query(owner, "select cardinality(show_trgm('محمد')) as parts")
  expect(row?.parts).toBeGreaterThan(0)
})

test('nobody but the user who started Panah can reach the database', async () => {
  const { owner, socketDir } = await start()
  expect(await query(owner, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  const { statSync } = await import('node:fs')
  expect(statSync(socketDir).mode & 0o777).toBe(0o700)
})

test('a second server on the same folder is refused and told what to do', async () => {
  await start()
  await expect(start()).rejects.toThrow(/in use by another Panah \(process \d+\).*PANAH_DATA_DIR/s)
})

test('when the server is killed the database stops by itself, and the next start finds everything', async () => {
  const { server, owner } = await serverInItsOwnProcess()
  await query(owner, "create table screening as select 'kept' as note")
  server.kill('SIGKILL')
  const again = await start()
  expect(await query(again.owner, 'select note from screening')).toEqual([{ note: 'kept' }])
  expect(existsSync(owner.host)).toBe(false)
})

test('when the database is killed under a working server it comes back by itself', async () => {
  const { owner } = await start()
  process.kill(databaseProcess() ?? 0, 'SIGKILL')
  await expect.poll(() => query(owner, 'select 1 as one').catch(() => null), { timeout: 15_000 }).toEqual([{ one: 1 }])
})

test('a lock file left by a power cut does not keep the officers out, even if its number now belongs to someone else', async () => {
  const { server } = await serverInItsOwnProcess()
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
  const left = readFileSync(pidFile, 'utf8')
  server.kill('SIGTERM')
  await expect.poll(() => existsSync(pidFile), { timeout: 10_000 }).toBe(false)
  writeFileSync(pidFile, left.replace(/^\d+/, String(process.ppid)))
  const again = await start()
  expect(await query(again.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a first start cut short in the middle leaves nothing half made', async () => {
  const cutShort = spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataDir])
  servers.push(cutShort)
  const begun = () => existsSync(dataDir) && readdirSync(dataDir).some((name) => name.startsWith('postgres.unfinished-'))
  await expect.poll(begun, { timeout: 10_000, interval: 5 }).toBe(true)
  cutShort.kill('SIGKILL')
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
  const again = await start()
  expect(await query(again.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

async function start(): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, fast: true, log: () => {} })
  started.push(database)
  return database
}

async function serverInItsOwnProcess(): Promise<{ server: ChildProcess; owner: OwnerConnection }> {
  const server = spawn(process.execPath, [join(import.meta.dirname, 'hold-database.ts'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  servers.push(server)
  for await (const line of createInterface({ input: server.stdout })) return { server, owner: JSON.parse(line) }
  throw new Error('the server ended before it had its database')
}

function databaseProcess(): number | null {
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  return Number(readFileSync(pidFile, 'utf8').split('\n')[0])
}

async function query(owner: OwnerConnection, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ ...owner })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

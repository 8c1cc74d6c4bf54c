import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let dataDir: string
let port: number
let server: ChildProcess
let said = ''

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'panah-lost-'))
  port = await aFreePort()
  const env = { PATH: process.env.PATH ?? '', PANAH_DATA_DIR: dataDir, PANAH_PORT: String(port), PANAH_DEMO: 'no', PANAH_LOG: 'fatal' }
  server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  server.stderr?.on('data', (data: Buffer) => (said += data.toString('utf8')))
  await becomes(200)
}, 120_000)
afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM')
    await once(server, 'close')
  }
  rmSync(dataDir, { recursive: true, force: true })
})

async function aFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

/** Asks for readiness until it is answered with this status. */
async function becomes(status: number): Promise<void> {
  for (const began = performance.now(); performance.now() - began < 60_000; await sleep(5)) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    if (answer?.status === status) return
    if (server.exitCode !== null) throw new Error(`the server ended: ${said}`)
  }
  throw new Error(`readiness never became ${status}: ${said}`)
}

const killDatabase = () => process.kill(Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')

test('when the database is killed under the server, whoever asks hears that it is not ready, the operator hears why, and it comes back by itself', async () => {
  killDatabase()
  await becomes(503)
  await becomes(200)
  expect(said).toContain('The database ended without being asked to.')
  expect(said).toContain('The database answers again.')
  expect(server.exitCode).toBeNull()
}, 120_000)

test('when the database cannot come back, the server ends, says so in plain words, and leaves no stack on the screen', async () => {
  const control = join(dataDir, 'postgres', 'global', 'pg_control')
  renameSync(control, `${control}.away`)
  const ended = once(server, 'close')
  killDatabase()
  expect(await ended).toEqual([1, null])
  expect(said).toContain('Panah has to stop: its database ended and does not start again.')
  expect(said).toContain('What was acknowledged is kept in the data folder.')
  expect(said).not.toMatch(/^ +at /m)
}, 120_000)

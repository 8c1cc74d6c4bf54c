import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { dayInPakistan } from '@panah/domain/day'
import type { Receipt } from '@panah/domain/contract/problem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withChain } from '../src/audit/read-chain.ts'
import { verify } from '../src/audit/verify.ts'
import { openDatabase } from '../src/db/database.ts'
import { socketOfRunning } from '../src/db/embedded-postgres-lock.ts'
import { anOffice, someone, type Someone } from './world/referral.ts'
import { told } from './world/thread.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let dataDir: string
let port: number
let server: ChildProcess
let officer: Someone

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'panah-kill-'))
  port = await aFreePort()
  await start()
  const owner = openDatabase(ownerNow(), () => undefined)
  officer = await someone(owner, 'frontline-officer', await anOffice(owner))
  await owner.destroy()
}, 120_000)
afterAll(async () => {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGTERM')
    await once(server, 'close')
  }
  rmSync(dataDir, { recursive: true, force: true })
})

function ownerNow() {
  const host = socketOfRunning(dataDir)
  if (host === null) throw new Error('no server runs on the folder of this test')
  return { host, port: 5432, user: 'panah_owner', database: 'panah' }
}

async function aFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

async function start(): Promise<void> {
  const env = {
    PATH: process.env.PATH ?? '',
    PANAH_DATA_DIR: dataDir,
    PANAH_PORT: String(port),
    PANAH_DEMO: 'no',
    PANAH_TOTP: 'offered',
    PANAH_LOG: 'fatal',
  }
  server = spawn(process.execPath, [main], { env, stdio: 'ignore' })
  await becomesReady()
}

async function becomesReady(): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    if (answer?.status === 200) return
    if (server.exitCode !== null) throw new Error('the server ended instead of becoming ready')
    await sleep(50)
  }
  throw new Error('the server did not become ready')
}

type Command = ReturnType<typeof aScreening>
function aScreening() {
  const madeAt = new Date().toISOString()
  const scene = { heldOn: dayInPakistan(madeAt), actOn: null, province: 'PK-PB', district: 'PK614', place: 'Kiln 7 (test)' } as const
  return { id: randomUUID(), ...told({ screeningId: randomUUID(), personId: randomUUID(), madeAt, scene }) }
}

/** Sends a command as a phone does; null where no whole answer came back. */
async function send(command: Command): Promise<Receipt | null> {
  try {
    const headers = { 'content-type': 'application/json', 'x-panah-csrf': '1', cookie: `panah=${officer.token.toString('base64url')}` }
    const answer = await fetch(`http://127.0.0.1:${port}/api/commands`, { method: 'POST', headers, body: JSON.stringify(command) })
    const body = (await answer.json()) as Receipt & { code?: string }
    if (answer.status === 200) return body
    if (answer.status >= 500) return null
    throw new Error(`refused: ${body.code}`)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('refused')) throw error
    return null
  }
}

const acknowledged: { command: Command; receipt: Receipt }[] = []
const unanswered: Command[] = []

/** A phone that sends one screening after another until it is told to stop, and remembers what was answered and what was not. */
async function phone(goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    const command = aScreening()
    const receipt = await send(command)
    if (receipt) acknowledged.push({ command, receipt })
    else {
      unanswered.push(command)
      await sleep(20)
    }
  }
}

const postmaster = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

const blows: Record<string, () => Promise<void>> = {
  'the server is killed': async () => {
    server.kill('SIGKILL')
    await once(server, 'close')
    await start()
  },
  'the database is killed under the server': async () => {
    process.kill(postmaster(), 'SIGKILL')
    await sleep(100)
    await becomesReady()
  },
  'both are killed at once, as by a power cut': async () => {
    const pid = postmaster()
    server.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    await once(server, 'close')
    await start()
  },
}

test('whatever is killed, no acknowledged screening is lost, and what is sent again is there once', async () => {
  for (const blow of Object.values(blows)) {
    const before = acknowledged.length
    let going = true
    const phones = [1, 2, 3].map(() => phone(() => going))
    while (acknowledged.length < before + 5) await sleep(10)
    await sleep(Math.random() * 500)
    await blow()
    going = false
    await Promise.all(phones)
    for (const command of unanswered.splice(0)) {
      const receipt = await send(command)
      if (!receipt) throw new Error('no answer although the server is ready')
      acknowledged.push({ command, receipt })
    }
  }
  await expectAllThere()
}, 180_000)

async function expectAllThere(): Promise<void> {
  for (const { command, receipt } of acknowledged.slice(-20)) expect(await send(command)).toEqual(receipt)
  const owner = openDatabase(ownerNow(), () => undefined)
  try {
    const kept = await owner.selectFrom('screening').select(['id', 'number']).execute()
    const promised = acknowledged.map(({ command, receipt }) => ({ id: command.screeningId, number: receipt.record?.number }))
    const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
    expect(kept.toSorted(byId)).toEqual(promised.toSorted(byId))
    expect(new Set(kept.map(({ number }) => number)).size).toBe(kept.length)
    const lines = await owner
      .selectFrom('ledgerEntry')
      .select('recordId')
      .where('action', '=', 'screening.record')
      .where('outcome', '=', 'done')
      .execute()
    expect(lines.map(({ recordId }) => recordId ?? '').toSorted()).toEqual(kept.map(({ id }) => id).toSorted())
    expect((await withChain(ownerNow(), (chain) => verify(chain, null))).broken).toBeNull()
  } finally {
    await owner.destroy()
  }
}

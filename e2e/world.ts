import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { nodeArguments } from '../scripts/child.ts'
import { at, root } from '../scripts/paths.ts'
import { buildWebIfStale } from '../scripts/web-build.ts'

export interface RunningPanah {
  url: string
  /** Where its database lies. */
  dataDir: string
  /** What the server wrote so far. */
  log: () => string
  stop(): Promise<void>
}

/** The whole product as an operator starts it: pages built, own PostgreSQL, demo world, a folder and a port of its own. */
export async function startPanah(settings: Record<string, string> = {}): Promise<RunningPanah> {
  const failure = await buildWebIfStale(() => {})
  if (failure !== null) throw new Error(`The pages could not be built.\n${failure}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'panah-e2e-'))
  const port = await aFreePort()
  const server = spawn(process.execPath, [...nodeArguments, at('packages/server/src/main.ts')], {
    cwd: root,
    env: { ...process.env, PANAH_PORT: String(port), PANAH_DATA_DIR: dataDir, PANAH_DATABASE_URL: undefined, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (said += data.toString('utf8')))
  const ended = once(server, 'close')
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  if (await becomesReady(url, () => server.exitCode !== null)) return { url, dataDir, log: () => said, stop }
  await stop()
  throw new Error(`Panah did not become ready:\n${said.slice(-4000)}`)
}

async function becomesReady(url: string, hasEnded: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < 120_000 && !hasEnded(); waited += 100) {
    const answer = await fetch(`${url}/health/ready`).catch(() => null)
    if (answer?.status === 200) return true
    await sleep(100)
  }
  return false
}

async function aFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (typeof address !== 'object' || !address) throw new Error('no free port')
  return address.port
}

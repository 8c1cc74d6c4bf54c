import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { PostgresPrograms } from './embedded-postgres-binaries.ts'
import type { Identity } from './embedded-postgres-identity.ts'

/** The whole command line of the server, identity first. */
export interface ServerProgram {
  command: string[]
  log: (line: string) => void
  tell: (news: DatabaseNews) => void
}

export type DatabaseNews = 'ended' | 'answers again'

export interface RunningServer {
  lost: Promise<Error>
  stop(): Promise<void>
}

/** Files made as root under one identity must change hands before another can use them. */
export function giveTo(owner: Identity['owner'], folder: string): void {
  if (!owner || lstatSync(folder).uid === owner.uid) return
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) chownSync(join(folder, entry), owner.uid, owner.gid)
  chownSync(folder, owner.uid, owner.gid)
}

/** Makes an empty database cluster. */
export async function runInitdb(programs: PostgresPrograms & { identity: Identity }, args: string[]): Promise<void> {
  const child = launch([...programs.identity.prefix, programs.initdb, ...args])
  const said: string[] = []
  listen(child, (line) => said.push(line))
  const code = await ended(child)
  if (code !== 0) throw new Error(`The database could not be created:\n${said.slice(-15).join('\n')}`)
}

/** Starts the server and starts it again, in the same place, if it is killed from outside. */
export async function superviseServer(program: ServerProgram): Promise<RunningServer> {
  let child = await startServer(program)
  let stopping = false
  const lost = (async () => {
    for (let restarts = 0; ; restarts += 1) {
      const since = performance.now()
      await ended(child)
      if (stopping) return new Promise<Error>(() => {})
      if (performance.now() - since > 60_000) restarts = 0
      if (restarts >= 5) return new Error('The database ended five times in a row. Its last words are in the log.')
      program.tell('ended')
      const outcome = await startServer(program).catch((error: Error) => error)
      if (outcome instanceof Error) return outcome
      child = outcome
      program.tell('answers again')
      // Stopped while it was coming up again: stop() has signalled the old process only.
      if (stopping) child.kill('SIGINT')
    }
  })()
  return {
    lost,
    async stop() {
      stopping = true
      await stopServer(child)
    },
  }
}

/** A killed server's own children need a moment to notice and let go of the shared memory. */
async function startServer(program: ServerProgram): Promise<ChildProcess> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await tryServer(program)
    if ('child' in outcome) return outcome.child
    const mayPass = /shared memory block|could not create any Unix-domain sockets|lock file/.test(outcome.said)
    if (!mayPass || tries === 30) throw new Error(`The database did not start:\n${outcome.said}`)
    await sleep(300)
  }
}

function tryServer({ command, log }: ServerProgram): Promise<{ child: ChildProcess } | { said: string }> {
  const child = launch(command)
  const said: string[] = []
  return new Promise((settle) => {
    listen(child, (line) => {
      said.push(line)
      if (said.length > 15) said.shift()
      if (/LOG:.*ready to accept connections/.test(line)) settle({ child })
      if (/FATAL|PANIC/.test(line)) log(line)
    })
    void ended(child).then(() => settle({ said: said.join('\n') }))
  })
}

async function stopServer(child: ChildProcess): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (hasEnded(child)) return
    child.kill(signal)
    await Promise.race([ended(child), sleep(15_000, undefined, { ref: false })])
  }
}

function launch([program = '', ...args]: string[]): ChildProcess {
  return spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Its own group: Ctrl-C reaches the server alone, which stops the database after its last transaction.
    detached: process.platform !== 'win32',
    cwd: '/',
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, TZ: 'UTC' },
  })
}

function listen(child: ChildProcess, hear: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on('line', hear)
  child.on('error', (error) => hear(error.message))
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

function ended(child: ChildProcess): Promise<number | null> {
  if (hasEnded(child)) return Promise.resolve(child.exitCode)
  return new Promise((settle) => {
    child.once('close', (code) => settle(code))
  })
}

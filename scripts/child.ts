import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { at, root } from './paths.ts'

const followParent = at('scripts', 'follow-parent.mjs')

/** Node's own arguments for a program of ours: it must not outlive us, however we end. */
export const nodeArguments = ['--disable-warning=ExperimentalWarning', '--import', new URL(`file://${followParent}`).href]

export interface Ending {
  code: number
  output: string
}

/** Runs a program in front of the user: same terminal, signals handed on. Gives its exit code. */
export async function runInFront(program: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', ...options })
  return handSignalsOn([child])
}

/** Runs a program quietly and keeps what it says. */
export async function runQuietly(program: string, args: string[], options: SpawnOptions = {}): Promise<Ending> {
  const child = spawn(program, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  child.stdout?.on('data', (data: Buffer) => said.push(data))
  child.stderr?.on('data', (data: Buffer) => said.push(data))
  const code = await handSignalsOn([child])
  return { code, output: Buffer.concat(said).toString('utf8').trim() }
}

/** Waits for all of them. When one ends, the others are asked to end too. Gives the first exit code. */
export async function handSignalsOn(children: ChildProcess[]): Promise<number> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const endAll = (signal: NodeJS.Signals = 'SIGTERM') => children.forEach((child) => child.kill(signal))
  for (const signal of signals) process.on(signal, endAll)
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && endAll(), 300)
  const endings = children.map((child) => codeOf(child).finally(() => endAll()))
  try {
    const first = await Promise.race(endings)
    await Promise.all(endings)
    return first
  } finally {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, endAll)
  }
}

function codeOf(child: ChildProcess): Promise<number> {
  return new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => settle(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

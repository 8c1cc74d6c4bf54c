import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** Runs the command line as an operator does, with these settings and this typed in. */
export async function panah(args: readonly string[], env: Readonly<Record<string, string>> = {}, typed = ''): Promise<Ran> {
  return run(args, env, typed, null)
}

/** The same, stopped with Ctrl-C as soon as it has said this on stderr. */
export async function panahUntil(args: readonly string[], env: Readonly<Record<string, string>>, said: RegExp): Promise<Ran> {
  return run(args, env, '', said)
}

async function run(args: readonly string[], env: Readonly<Record<string, string>>, typed: string, until: RegExp | null): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH ?? '', ...env } })
  const [out, errors]: Buffer[][] = [[], []]
  let asked = false
  child.stdout.on('data', (data: Buffer) => out?.push(data))
  child.stderr.on('data', (data: Buffer) => {
    errors?.push(data)
    if (asked || until?.test(Buffer.concat(errors ?? []).toString('utf8')) !== true) return
    asked = true
    child.kill('SIGINT')
  })
  child.stdin.end(typed)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, out: Buffer.concat(out ?? []).toString('utf8'), errors: Buffer.concat(errors ?? []).toString('utf8') }
}

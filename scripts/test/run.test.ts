import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from '../paths.ts'

/** A checkout with the real scripts and a command line that tells what it was given, then waits if asked to. */
let checkout: string
let callerFolder: string

const commandLine = `
import { readFileSync } from 'node:fs'
const [word, file] = process.argv.slice(2)
if (word === 'read') { process.stdout.write(readFileSync(file, 'utf8')); process.exit(7) }
process.on('SIGTERM', () => setTimeout(() => process.exit(9), 100))
process.on('SIGINT', () => setTimeout(() => process.exit(8), 100))
console.log(process.pid)
setInterval(() => {}, 60_000)
`

beforeAll(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'panah-checkout-')))
  callerFolder = join(checkout, 'cases of today')
  cpSync(at('scripts'), join(checkout, 'scripts'), { recursive: true })
  for (const folder of ['node_modules', 'packages/cli/src', 'cases of today']) mkdirSync(join(checkout, folder), { recursive: true })
  cpSync(at('packages/cli/bin'), join(checkout, 'packages/cli/bin'), { recursive: true })
  writeFileSync(join(checkout, 'package.json'), '{ "type": "module", "scripts": { "panah": "node scripts/run.mjs panah" } }')
  writeFileSync(join(checkout, 'package-lock.json'), '{ "packages": {} }')
  writeFileSync(join(checkout, 'packages/cli/src/main.ts'), commandLine)
  writeFileSync(join(callerFolder, 'cases.jsonl'), '{ "id": "پہلا" }\n')
})

afterAll(() => rmSync(checkout, { recursive: true, force: true }))

test('a file is found where the caller stands, stdout holds the answer alone, and the exit code comes through', () => {
  const { stdout, status } = spawnSync(process.execPath, [join(checkout, 'packages/cli/bin/panah.mjs'), 'read', 'cases.jsonl'], {
    cwd: callerFolder,
    encoding: 'utf8',
  })
  expect({ stdout, status }).toEqual({ stdout: '{ "id": "پہلا" }\n', status: 7 })
})

test('the same through npm run, which itself moves to the root', () => {
  const { stdout, status } = spawnSync('npm', ['run', '--silent', 'panah', '--', 'read', 'cases.jsonl'], {
    cwd: callerFolder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: undefined, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) },
    shell: process.platform === 'win32',
  })
  expect({ stdout, status }).toEqual({ stdout: '{ "id": "پہلا" }\n', status: 7 })
})

test.each([
  ['SIGTERM', 9],
  ['SIGINT', 8],
] as const)('%s to the first process lets the last one finish its work', async (signal, code) => {
  const { first, last } = await startWaiting()
  first.kill(signal)
  expect(await codeOf(first)).toBe(code)
  expect(isAlive(last)).toBe(false)
})

test('kill -9 of the first process leaves none of the others behind', async () => {
  const { first, last } = await startWaiting()
  first.kill('SIGKILL')
  await expect.poll(() => isAlive(last), { timeout: 10_000 }).toBe(false)
})

async function startWaiting(): Promise<{ first: ChildProcess; last: number }> {
  const first = spawn(process.execPath, [join(checkout, 'scripts/run.mjs'), 'panah', 'wait'], { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: first.stdout })) return { first, last: Number(line) }
  throw new Error('it ended without a word')
}

function codeOf(child: ChildProcess): Promise<number | null> {
  return new Promise((settle) => child.once('exit', settle))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

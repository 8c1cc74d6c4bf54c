import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runInFront } from './child.ts'
import { at } from './paths.ts'
import { failed, type Outcome } from './stages.ts'

const results = at('test-results')

interface Counts {
  passed: number
  failed: number
  skipped: number
}

/** All Vitest projects, or what the arguments choose. */
export function runVitest(args: string[] = []): Promise<Outcome> {
  return runAndCount(
    'vitest.json',
    (file) => [at('node_modules/vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
    {},
    (told) => ({
      passed: numberIn(told, 'numPassedTests'),
      failed: numberIn(told, 'numFailedTests'),
      skipped: numberIn(told, 'numPendingTests') + numberIn(told, 'numTodoTests'),
    }),
  )
}

/** The browser journeys, or what the arguments choose. */
export function runPlaywright(args: string[] = []): Promise<Outcome> {
  return runAndCount(
    'journeys.json',
    () => [at('node_modules/@playwright/test/cli.js'), 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json', ...args],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: at('test-results', 'journeys.json') },
    (told) => {
      const stats = typeof told.stats === 'object' && told.stats !== null ? told.stats : {}
      return {
        passed: numberIn(stats, 'expected'),
        failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky'),
        skipped: numberIn(stats, 'skipped'),
      }
    },
  )
}

async function runAndCount(
  name: string,
  commandFor: (file: string) => string[],
  env: Record<string, string>,
  count: (told: Record<string, unknown>) => Counts,
): Promise<Outcome> {
  const file = at('test-results', name)
  mkdirSync(results, { recursive: true })
  rmSync(file, { force: true })
  const code = await runInFront(process.execPath, commandFor(file), { env: { ...process.env, ...env } })
  if (!existsSync(file)) return failed('it ended before it could tell its results')
  const counts = count(JSON.parse(readFileSync(file, 'utf8')))
  // A test that is skipped proves nothing, and a file that does not load has no tests to fail.
  const broken = code !== 0 && counts.failed === 0 ? 1 : 0
  const report = counts.skipped > 0 ? `${counts.skipped} skipped, which counts as failed here` : ''
  return { passed: counts.passed, failed: counts.failed + counts.skipped + broken, report }
}

function numberIn(told: object, key: string): number {
  const value = Object.entries(told).find(([name]) => name === key)?.[1]
  return typeof value === 'number' ? value : 0
}

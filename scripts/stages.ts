import { performance } from 'node:perf_hooks'

/** What a stage of the checks or tests came to. */
export interface Outcome {
  passed: number
  failed: number
  /** What went wrong, for the reader. Empty when nothing did. */
  report: string
}

export interface Stage {
  name: string
  run: () => Promise<Outcome>
}

export const passed: Outcome = { passed: 1, failed: 0, report: '' }

export const failed = (report: string): Outcome => ({ passed: 0, failed: 1, report })

/** Runs stages, at most so many at a time, tells each one's end, and sums them up. A stage that throws has failed. */
export async function runStages(stages: Stage[], atOnce: number): Promise<Outcome> {
  const waiting = [...stages]
  const outcomes: Outcome[] = []
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) outcomes.push(await runStage(stage))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return sum(outcomes)
}

async function runStage({ name, run }: Stage): Promise<Outcome> {
  const began = performance.now()
  const outcome = await run().catch((error: unknown) => failed(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (outcome.report) console.log(outcome.report.replace(/^(?=.)/gm, '    '))
  return outcome
}

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, outcome) => total + outcome.passed, 0),
    failed: outcomes.reduce((total, outcome) => total + outcome.failed, 0),
    report: '',
  }
}

/** The last line of every check and test: alone, and always in this form. */
export function tellSum(outcome: Outcome): number {
  console.log(`${outcome.passed} passed, ${outcome.failed} failed`)
  return outcome.failed === 0 ? 0 : 1
}

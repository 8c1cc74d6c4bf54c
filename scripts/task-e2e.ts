import { tellSum } from './stages.ts'
import { runPlaywright } from './test-programs.ts'

/** The browser journeys only. Arguments go to Playwright: `npm run e2e -- shelter --headed`. */
export async function e2e(args: string[]): Promise<number> {
  const outcome = await runPlaywright(args)
  if (outcome.report) console.log(outcome.report)
  return tellSum(outcome)
}

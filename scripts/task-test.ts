import { failed, passed, runStages, sum, tellSum } from './stages.ts'
import { checks } from './task-check.ts'
import { runPlaywright, runVitest } from './test-programs.ts'
import { buildWebIfStale } from './web-build.ts'

/** Everything, in the order in which it fails fastest. A failure stops nothing: the last line counts them all. */
export async function test(): Promise<number> {
  const checked = await runStages(checks(), 2)
  const tested = await runStages(
    [
      { name: 'tests of domain, server, web, command line and scripts', run: () => runVitest() },
      { name: 'build of the pages', run: build },
      { name: 'journeys in a browser', run: () => runPlaywright() },
    ],
    1,
  )
  return tellSum(sum([checked, tested]))
}

async function build() {
  const failure = await buildWebIfStale(() => {})
  return failure === null ? passed : failed(failure)
}

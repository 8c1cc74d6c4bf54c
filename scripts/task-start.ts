import { resolve } from 'node:path'
import { nodeArguments, runInFront } from './child.ts'
import { at } from './paths.ts'
import { buildWebIfStale } from './web-build.ts'

/** Serves the product: pages built if stale, then the server, which brings up its own database. */
export async function start(args: string[]): Promise<number> {
  const failure = await buildWebIfStale((line) => console.error(`Panah: ${line}`))
  if (failure !== null) {
    console.error(`Panah: the pages could not be built.\n${failure}`)
    return 1
  }
  return runInFront(process.execPath, [...nodeArguments, at('packages/server/src/main.ts'), ...args], { env: serverEnvironment() })
}

/** A data folder named by the caller is meant from where the caller stands. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PANAH_DATA_DIR: dataDir } = process.env
  return { ...process.env, PANAH_DATA_DIR: dataDir ? resolve(dataDir) : at('.panah') }
}

import { existsSync } from 'node:fs'
import { nodeArguments, runInFront } from './child.ts'
import { at } from './paths.ts'
import { serverEnvironment } from './task-start.ts'

/** The command line of Panah. Files named on it are looked for where the caller stands, and stdout is its own. */
export async function panah(args: string[]): Promise<number> {
  const main = at('packages', 'cli', 'src', 'main.ts')
  if (!existsSync(main)) throw new Error(`${main} is missing`)
  return runInFront(process.execPath, [...nodeArguments, main, ...args], { cwd: process.cwd(), env: serverEnvironment() })
}

export const law = (args: string[]): Promise<number> => panah(['law', ...args])

export const seed = (args: string[]): Promise<number> => panah(['seed', ...args])

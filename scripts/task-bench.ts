import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { nodeArguments, runInFront } from './child.ts'
import { at, root } from './paths.ts'

/** Runs packages/<any>/bench/<name>.ts; without a name, tells which there are. */
export async function bench([name, ...args]: string[]): Promise<number> {
  const found = globSync('packages/*/bench/*.ts', { cwd: root }).toSorted()
  const wanted = found.find((file) => basename(file, '.ts') === name)
  if (wanted) return runInFront(process.execPath, [...nodeArguments, at(wanted), ...args])
  console.error(
    found.length > 0 ? `Measurements: ${found.map((file) => basename(file, '.ts')).join(', ')}` : 'There is nothing to measure yet.',
  )
  return name === undefined ? 0 : 2
}

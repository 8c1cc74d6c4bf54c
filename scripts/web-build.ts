import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { runQuietly } from './child.ts'
import { at, root } from './paths.ts'

const stamp = at('.cache', 'web-build')

/** All that the built pages are made of. */
const sources = ['packages/web/**', 'packages/domain/src/**', 'translations/**', 'law/**', 'instruments/**', 'package-lock.json']
const notSources = ['packages/web/dist/**', 'packages/web/test/**', '**/node_modules/**']

/** Builds the pages if their sources changed since the last build. Gives what went wrong, or null. */
export async function buildWebIfStale(tell: (line: string) => void): Promise<string | null> {
  const wanted = hashOfSources()
  if (existsSync(at('packages/web/dist/index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return null
  tell('building the pages …')
  rmSync(stamp, { force: true })
  const { code, output } = await runQuietly(process.execPath, [
    at('node_modules/vite/bin/vite.js'),
    'build',
    'packages/web',
    '--config',
    'packages/web/vite.config.ts',
  ])
  if (code !== 0) return output
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
  return null
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: notSources, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const file of files.map((entry) => `${entry.parentPath}/${entry.name}`).toSorted())
    hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCircles, checkImports } from './import-rules.ts'
import { checkMirror, checkShapes } from './shape-rules.ts'
import { readSource } from './source-file.ts'

const code = ['packages/*/{src,test,bench,build,bin}/**/*.{ts,tsx,mjs}', 'scripts/**/*.{ts,mjs}', 'e2e/**/*.ts']

/** Everything that breaks a rule of the house in the checkout at `folder`, one sentence each. */
export function checkArchitecture(folder: string): string[] {
  const paths = list(folder, code)
  const files = paths.map((path) => readSource(path, readFileSync(join(folder, path), 'utf8')))
  return [
    ...checkImports(files),
    ...checkCircles(files),
    ...checkShapes(files),
    ...checkMirror([...paths, ...list(folder, ['packages/*/src/**/*.sql'])]),
  ]
}

function list(folder: string, patterns: string[]): string[] {
  return globSync(patterns, { cwd: folder, exclude: ['**/node_modules/**', '**/dist/**'] })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
}

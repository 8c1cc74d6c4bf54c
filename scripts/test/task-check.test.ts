import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runQuietly } from '../child.ts'
import { at } from '../paths.ts'

const lines = (count: number) => 'export const a = 1\n'.repeat(count).replaceAll(/\ba\b/g, () => `a${Math.random().toString(36).slice(2)}`)
const longFunction = `export function long(a: number): number {\n${'  a += 1\n'.repeat(60)}  return a\n}\n`
const nest = (depth: number, inner: string): string => (depth === 0 ? inner : `if (a > ${depth}) { ${nest(depth - 1, inner)} }`)

test.each([
  ['a file of more than 300 lines', 'max-lines', lines(301)],
  ['a function of more than 60 lines', 'max-lines-per-function', longFunction],
  ['nesting deeper than three', 'max-depth', `export function deep(a: number): number { ${nest(4, 'return 1')} return a }`],
  ['a default export', 'no-default-export', 'export default 1'],
  ['any', 'no-explicit-any', 'export const a: any = 1'],
  ['a promise nobody waits for', 'no-floating-promises', 'export function a(): void { Promise.resolve(1) }'],
  ['a promise taken for a condition', 'no-misused-promises', 'export const a = (p: Promise<boolean>) => (p ? 1 : 2)'],
  [
    'a case forgotten',
    'switch-exhaustiveness-check',
    "export function a(b: 'yes' | 'no' | 'unknown'): number { switch (b) { case 'yes': return 1; case 'no': return 0 } return 2 }",
  ],
])('the lint stops %s', async (_what, rule, text) => {
  const { code, output } = await lint(text)
  expect(output).toContain(rule)
  expect(code).toBe(1)
})

test('the lint lets good code through', async () => {
  expect(await lint("export const greet = (name: string): string => 'Peace be upon you, ' + name\n")).toMatchObject({ code: 0 })
})

async function lint(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'panah-lint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'a.ts'), text)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: at('tsconfig.base.json'), compilerOptions: { types: [] } }))
  // The lint looks for its type-aware half on the path.
  const env = { ...process.env, PATH: [dirname(process.execPath), at('node_modules/.bin'), process.env.PATH].join(delimiter) }
  return runQuietly(at('node_modules/.bin/oxlint'), ['--config', at('.oxlintrc.json'), '.'], { cwd: folder, env })
}

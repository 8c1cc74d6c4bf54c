import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkFolder } from '../../src/law/check-law.ts'
import { lawFolder } from '../../src/law/law-folder.ts'
import { readLaw } from '../../src/law/read-law.ts'

/** A copy of the lawyers' room to change, gone after the test. */
export function aCopyOfTheLaw(): string {
  const folder = mkdtempSync(join(tmpdir(), 'panah-law-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(lawFolder, folder, { recursive: true, filter: (path) => !path.includes('node_modules') })
  return folder
}

/** Changes one file of the copy. What is to be replaced must be there. */
export function change(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  if (before === after) throw new Error(`${file} has no ${from}`)
  writeFileSync(path, after)
}

/** What `panah law check` says about a folder, one line each. */
export function problemsIn(folder: string): string[] {
  return checkFolder(folder, readLaw(folder)).map(({ file, what }) => `${file}: ${what}`)
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Edition } from '@panah/domain/law/edition'
import type { Page } from './book.ts'

/** The folder of the law in this house, unless another is named. */
export const lawFolder = fileURLToPath(new URL('../../../../law/', import.meta.url))
const factCodeFile = fileURLToPath(new URL('../../../domain/src/law/fact-code.ts', import.meta.url))

export function readEdition(path: string): Edition | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Edition) : undefined
}

export function committedEdition(folder: string): Edition | undefined {
  return readEdition(join(folder, 'edition.json'))
}

/** Writes the edition, and the list of fact codes as a type, so that a misspelt fact does not compile. */
export function writeEdition(folder: string, edition: Edition): void {
  writeFileSync(join(folder, 'edition.json'), `${JSON.stringify(edition)}\n`)
  if (folder === lawFolder) writeFileSync(factCodeFile, factCodes(edition))
}

/** The text of the generated list of fact codes. */
export function factCodes(edition: Edition): string {
  const codes = edition.facts.map(({ fact }) => `  | '${fact}'`)
  return `/** Every fact the law knows. Generated from the lawyers' list by \`panah law build\`; do not edit. */\nexport type FactCode =\n${codes.join('\n')}\n`
}

/** Writes the law book anew, so that no page of a section that is gone stays behind. */
export function writeBook(folder: string, pages: readonly Page[]): number {
  const target = join(folder, 'book')
  rmSync(target, { recursive: true, force: true })
  for (const { file, text } of pages) {
    mkdirSync(dirname(join(target, file)), { recursive: true })
    writeFileSync(join(target, file), text)
  }
  return pages.length
}

/** The pages of the law book as they lie in the folder. */
export function readBook(folder: string): Page[] {
  const book = join(folder, 'book')
  if (!existsSync(book)) return []
  const files = readdirSync(book, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  return files.map((file) => ({ file, text: readFileSync(join(book, file), 'utf8') }))
}

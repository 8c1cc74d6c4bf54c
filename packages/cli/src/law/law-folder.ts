import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Edition } from '@panah/domain/law/edition'
import { withBook, type LawBook } from '@panah/domain/law/law-book'
import type { Page } from './book.ts'
import { forEngine } from './to-law-book.ts'

/** The folder of the law in this house, unless another is named. */
export const lawFolder = fileURLToPath(new URL('../../../../law/', import.meta.url))
const factCodeFile = fileURLToPath(new URL('../../../domain/src/law/fact-code.ts', import.meta.url))

/** An edition, with the words of the book where one of the same edition lies beside it. */
export function readEdition(path: string): Edition | undefined {
  if (!existsSync(path)) return undefined
  const edition = JSON.parse(readFileSync(path, 'utf8')) as Edition
  const beside = join(dirname(path), 'book.json')
  const book = existsSync(beside) ? (JSON.parse(readFileSync(beside, 'utf8')) as LawBook) : undefined
  return book?.edition === edition.id ? withBook(edition, book) : edition
}

export function committedEdition(folder: string): Edition | undefined {
  return readEdition(join(folder, 'edition.json'))
}

/** Writes the edition, and the list of fact codes as a type, so that a misspelt fact does not compile. */
export function writeEdition(folder: string, edition: Edition, book: LawBook): void {
  for (const [file, text] of Object.entries(editionFiles(edition, book))) writeFileSync(join(folder, file), text)
  if (folder === lawFolder) writeFileSync(factCodeFile, factCodes(edition))
}

/** The two files of an edition as they are written: what the engine carries, and what a reader needs besides. */
export function editionFiles(edition: Edition, book: LawBook): Readonly<Record<'edition.json' | 'book.json', string>> {
  return { 'edition.json': `${JSON.stringify(forEngine(edition))}\n`, 'book.json': `${JSON.stringify(book)}\n` }
}

/** Those of the two that are not as they would be written now. */
export function staleFiles(folder: string, edition: Edition, book: LawBook): string[] {
  return Object.entries(editionFiles(edition, book)).flatMap(([file, text]) => {
    const path = join(folder, file)
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [file]
  })
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

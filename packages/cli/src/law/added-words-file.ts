import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { wordsByCode, type AddedWords } from '@panah/domain/law/added-words'
import type { Edition } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'
import type { AddedLanguage } from '@panah/domain/law/said'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import type { Problem } from './read-law.ts'
import { forEngine } from './to-law-book.ts'

/** The languages whose words lie in `law/words/`, and whether each must have all of them. */
export const addedLanguages: Readonly<Record<AddedLanguage, 'complete' | 'begun'>> = { sd: 'complete' }

const AddedFile = z.record(z.string(), z.strictObject({ en: z.string().min(1), says: z.string().min(1) }))

/** One line of a translator: the English it was made from, and what it says in the language. */
export type AddedLine = { readonly file: string; readonly en: string; readonly says: string }
export type AddedLines = ReadonlyMap<string, AddedLine>

/** Everything said in one of the added languages, by code. What cannot be read is reported, not thrown. */
export function readAdded(folder: string, language: AddedLanguage): { lines: AddedLines; problems: Problem[] } {
  const own = join(folder, 'words', language)
  const lines = new Map<string, AddedLine>()
  const problems: Problem[] = []
  const files = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.yaml')) : []
  for (const name of files.toSorted()) {
    const file = relative(folder, join(own, name))
    const document = parseDocument(readFileSync(join(own, name), 'utf8'), { version: '1.2', schema: 'core', uniqueKeys: true })
    const read = document.errors.length > 0 ? undefined : AddedFile.safeParse(document.toJS())
    if (!read?.success) {
      problems.push({ file, what: document.errors[0]?.message.split('\n')[0] ?? 'each line needs `en` and `says`' })
      continue
    }
    for (const [code, line] of Object.entries(read.data)) {
      if (lines.has(code)) problems.push({ file, what: `${code} stands in ${lines.get(code)?.file} already` })
      lines.set(code, { file, ...line })
    }
  }
  return { lines, problems }
}

/** What is wrong with the words of an added language: unknown codes, lost holes; and, where it must be whole, what is missing or was made from other words. */
export function checkAdded(folder: string, edition: Edition, book: LawBook): Problem[] {
  const asked = new Map([...wordsByCode(forEngine(edition)), ...wordsByCode(book)])
  return (Object.keys(addedLanguages) as AddedLanguage[]).flatMap((language) => {
    const { lines, problems } = readAdded(folder, language)
    const whole = addedLanguages[language] === 'complete' && (lines.size > 0 || existsSync(join(folder, 'words')))
    for (const [code, { file, en, says }] of lines) {
      const words = asked.get(code)
      if (!words) problems.push({ file, what: `${code} is not in the law` })
      else if (whole && words.en !== en) problems.push({ file, what: `${code} was made from other words: “${en}” is now “${words.en}”` })
      else if (holes(en) !== holes(says)) problems.push({ file, what: `${code} has not the {holes} of the English` })
    }
    if (!whole) return problems
    const missing = [...asked.keys()].filter((code) => !lines.has(code))
    return [...problems, ...missing.map((code) => ({ file: `words/${language}`, what: `has nothing for ${code}` }))]
  })
}

function holes(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted().join(' ')
}

/**
 * The words of the added languages as they are carried beside the edition and beside the book. What was made from other words than the law has now
 * is left out: a reader gets the Urdu, which is right, before a sentence that is not.
 */
export function addedFiles(folder: string, edition: Edition, book: LawBook): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const language of Object.keys(addedLanguages) as AddedLanguage[]) {
    const { lines } = readAdded(folder, language)
    if (lines.size === 0) continue
    for (const [name, part] of [
      [`words-${language}.json`, forEngine(edition)],
      [`words-${language}-book.json`, book],
    ] as const) {
      const fresh = [...wordsByCode(part)].flatMap(([code, { en }]) => {
        const line = lines.get(code)
        return line?.en === en ? [[code, line.says] as const] : []
      })
      const added: AddedWords = { language, edition: edition.id, words: Object.fromEntries(fresh) }
      files[name] = `${JSON.stringify(added)}\n`
    }
  }
  return files
}

/** Puts the words of every added language into an edition, for whatever is made from it. */
export function speakAdded(folder: string, edition: Edition): Edition {
  const words = wordsByCode(edition)
  for (const language of Object.keys(addedLanguages) as AddedLanguage[]) {
    for (const [code, { en, says }] of readAdded(folder, language).lines) {
      const both = words.get(code)
      if (both?.en === en) both[language] = says
    }
  }
  return edition
}

export function writeAdded(folder: string, edition: Edition, book: LawBook): void {
  for (const [file, text] of Object.entries(addedFiles(folder, edition, book))) writeFileSync(join(folder, file), text)
}

/** Those of them that are not as they would be written now. */
export function staleAdded(folder: string, edition: Edition, book: LawBook): string[] {
  return Object.entries(addedFiles(folder, edition, book)).flatMap(([file, text]) => {
    const path = join(folder, file)
    return existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [file]
  })
}

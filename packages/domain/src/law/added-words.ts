import type { Words } from './edition.ts'
import type { AddedLanguage } from './said.ts'

/** The law's words in one more language, by code, for one edition. */
export type AddedWords = { language: AddedLanguage; edition: string; words: Readonly<Record<string, string>> }

// What an entry of a list is called, where it has a name; else its place in the list stands for it.
const names = ['fact', 'id', 'rule', 'principle', 'pair', 'joint', 'step', 'body', 'route', 'doubt', 'situation', 'from'] as const

function nameOf(entry: unknown, place: number): string {
  if (typeof entry !== 'object' || entry === null) return String(place)
  const name = names.map((key) => (entry as Record<string, unknown>)[key]).find((value) => typeof value === 'string')
  return typeof name === 'string' ? name : String(place)
}

/** Everything that a law or its book says in words, by a code such as `facts/victim-is-child/ask` or `says/ptpa-2018/3-1`. */
export function wordsByCode(part: unknown, path = '', found = new Map<string, Words>()): Map<string, Words> {
  if (typeof part !== 'object' || part === null) return found
  const at = (name: string) => (path === '' ? name : `${path}/${name}`)
  if (Array.isArray(part)) {
    part.forEach((entry, place) => wordsByCode(entry, at(nameOf(entry, place)), found))
    return found
  }
  const { en, ur } = part as Partial<Words>
  if (typeof en === 'string' && typeof ur === 'string') return found.set(path, part as Words)
  for (const [key, value] of Object.entries(part)) wordsByCode(value, at(key), found)
  return found
}

/** Puts the words of one more language beside those that are there. A code that is not there is left out: the words are for another edition. */
export function addWords(law: unknown, { language, words }: AddedWords): void {
  for (const [code, both] of wordsByCode(law)) {
    const text = words[code]
    if (text !== undefined) both[language] = text
  }
}

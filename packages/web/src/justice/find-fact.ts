import type { FactEntry } from '@panah/domain/law/edition'
import { fold, foldedWords } from '../law/fold.ts'
import { formsOf } from '../law/word-forms.ts'

const written = new WeakMap<FactEntry, string>()

/** Name and question of a fact in every language it has: whoever reads one script often types the other. */
function wordsOf(entry: FactEntry): string {
  const known = written.get(entry)
  if (known !== undefined) return known
  const words = fold([...Object.values(entry.label), ...Object.values(entry.ask)].join(' '))
  written.set(entry, words)
  return words
}

/** The facts in which every word stands that was typed, in whatever form; null where nothing is typed. */
export function factsFound(entries: readonly FactEntry[], typed: string): FactEntry[] | null {
  const wanted = foldedWords(typed).map(formsOf)
  if (wanted.length === 0) return null
  return entries.filter((entry) => wanted.every((forms) => forms.some((form) => wordsOf(entry).includes(form))))
}

import type { BookCase } from './law-book.ts'
import type { Answer } from './fact.ts'

/** The facts of a worked case in one list, each once and each with its answer; what several people share stands once. */
export function factsOfCase({
  facts,
  victims = [],
  accused = [],
}: Pick<BookCase, 'facts' | 'victims' | 'accused'>): [fact: string, answer: Answer][] {
  const seen = new Map<string, [string, Answer]>()
  for (const each of [facts, ...victims, ...accused])
    for (const [fact, answer] of Object.entries(each)) seen.set(`${fact} ${answer}`, [fact, answer])
  return [...seen.values()]
}

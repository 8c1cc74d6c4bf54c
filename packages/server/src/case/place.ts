import { isOnCalendar } from '@panah/domain/day'
import type { CasePlace } from './queries.ts'

/** Where a page of cases ended, as a word the next request gives back. */
export function wordOfPlace({ due, id }: CasePlace): string {
  return `${due}_${id}`
}

/** Undefined where somebody wrote the word by hand. */
export function placeOfWord(word: string): CasePlace | undefined {
  const [, due, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(word) ?? []
  return due && id && isOnCalendar(due) ? { due, id } : undefined
}

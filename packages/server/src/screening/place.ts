import { isOnCalendar } from '@panah/domain/day'
import type { ScreeningPlace } from './queries.ts'

/** Where a page of screenings ended, as a word the next request gives back. */
export function wordOfPlace({ receivedAt, id }: ScreeningPlace): string {
  return `${receivedAt}_${id}`
}

/** Undefined where somebody wrote the word by hand. */
export function placeOfWord(word: string): ScreeningPlace | undefined {
  const [, receivedAt, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(word) ?? []
  return receivedAt && id && isOnCalendar(receivedAt) ? { receivedAt, id } : undefined
}

import type { Place } from './queries.ts'

/** Where a page of referrals ended, as a word the next request gives back. */
export function wordOfPlace({ turn, within, id }: Place): string {
  return `${turn}.${within}.${id}`
}

/** Undefined where somebody wrote the word by hand. */
export function placeOfWord(word: string): Place | undefined {
  const [, turn, within, id] = /^([01])\.(-?\d{1,17})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(word) ?? []
  return turn && within && id ? { turn: Number(turn), within: Number(within), id } : undefined
}

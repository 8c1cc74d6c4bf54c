import { isolateNumbers } from '@panah/domain/isolate'

const setApart = /(\u2066[^\u2069]*\u2069)/

/** In Urdu sections, dates and citations keep their own order wherever the text is pasted. */
export function inReadingOrder(words: string, language: 'en' | 'ur'): string {
  if (language === 'en') return words
  return words
    .split(setApart)
    .map((part) => (setApart.test(part) ? part : isolateNumbers(part)))
    .join('')
}

/** The same words in pieces, those set apart without their marks: for a screen that has elements for it. */
export function piecesOf(words: string): { readonly text: string; readonly apart: boolean }[] {
  return words
    .split(setApart)
    .filter((part) => part !== '')
    .map((part) => (setApart.test(part) ? { text: part.slice(1, -1), apart: true } : { text: part, apart: false }))
}

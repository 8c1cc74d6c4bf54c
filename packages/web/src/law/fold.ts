import { westernDigits } from '@panah/domain/digits'

const letters: Readonly<Record<string, string>> = {
  // An Arabic keyboard and an Urdu one write the same word with different letters.
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ه: 'ہ',
  ھ: 'ہ',
  ة: 'ہ',
  ۃ: 'ہ',
  ە: 'ہ',
  ٱ: 'ا',
  ء: '',
  ـ: '',
}

/** One spelling for all: small letters, no vowel marks or accents, letters of one keyboard, digits 0–9, one kind of hyphen, no hidden signs. */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/\p{Pd}|\u2212/gu, '-')
  return Array.from(westernDigits(plain), (sign) => letters[sign] ?? sign).join('')
}

/** The words of a text in that spelling. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A section as one key: *371-A*, *371 a* and *۳۷۱-A* are `371a`; *3 (2)* is `3(2)`. */
export function sectionKey(section: string): string {
  return fold(section).replaceAll(/[\s\-.]/g, '')
}

import { westernDigits } from './digits.ts'

const leftToRight = '\u2066'
const endOfIsolate = '\u2069'

/**
 * A run that must keep its order inside right-to-left writing: a number, time, date, CNIC, phone, file number or section,
 * such as `3(2)`, `2–5`, `PPC 371-A`, `0300 0000000`, `PN-26-004417`, `s.24`. Otherwise `3(2)` is read as `(2)3`.
 * It has a digit in it; before it may stand the short name of an Act, after it more groups of digits.
 */
const run =
  /(?:[A-Z][A-Za-z]*[A-Z] )?(?=[A-Za-z0-9.,:/()–\-+…]*\d)[A-Za-z0-9](?:[A-Za-z0-9.,:/()–\-+…]*[A-Za-z0-9)])?(?: \d[\d-]*(?![\d\p{L}.,:(/–]))*/gu

/** A bracket that closes something outside the number stays outside. */
function withoutStrayBrackets(number: string): string {
  let kept = number
  while (kept.endsWith(')') && kept.split(')').length > kept.split('(').length) kept = kept.slice(0, -1)
  return kept
}

/** Splits a sentence into words and numbers, so that a screen can set the numbers apart. */
export function splitNumbers(sentence: string): { readonly text: string; readonly number: boolean }[] {
  const parts: { text: string; number: boolean }[] = []
  let at = 0
  // Sign for sign the same length, so that a number in ۰–۹ is found where it stands.
  for (const match of westernDigits(sentence).matchAll(run)) {
    const number = sentence.slice(match.index, match.index + withoutStrayBrackets(match[0]).length)
    if (match.index > at) parts.push({ text: sentence.slice(at, match.index), number: false })
    parts.push({ text: number, number: true })
    at = match.index + number.length
  }
  if (at < sentence.length) parts.push({ text: sentence.slice(at), number: false })
  return parts
}

/** The same for places that hold a plain string (a label for a screen reader, a page title): direction marks around what would turn round. */
export function isolateNumbers(sentence: string): string {
  return splitNumbers(sentence)
    .map((part) =>
      part.number && /\d[^\d.,:]|[^\d.,:]\d/.test(westernDigits(part.text)) ? `${leftToRight}${part.text}${endOfIsolate}` : part.text,
    )
    .join('')
}

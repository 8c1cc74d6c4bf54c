import { easternDigits } from '@panah/domain/digits'
import { splitNumbers } from '@panah/domain/isolate'

/** Which digits a language is shown in: 0–9, or its own ۰–۹. */
export type Digits = 'western' | 'eastern'

const key = (code: string) => `panah-digits-${code}`

/** The digits chosen for a language on this device; 0–9 where nobody chose. */
export function keptDigits(code: string): Digits {
  try {
    return localStorage.getItem(key(code)) === 'eastern' ? 'eastern' : 'western'
  } catch {
    return 'western'
  }
}

// A browser may refuse to keep anything; then the choice lasts as long as the page.
export function keepDigits(code: string, digits: Digits): void {
  try {
    localStorage.setItem(key(code), digits)
  } catch {
    return
  }
}

/**
 * What is a name rather than a quantity stays as it is dialled, typed and filed everywhere: what has Latin letters in it (`PN-26-004417`, `371-A`, `V1`),
 * an identity card, a telephone number.
 */
const isName = (number: string) => /[A-Za-z]|^\d{5}-\d|^0\d{2,}|^\d{9,}$/.test(number)

/** A sentence with its numbers in the digits of the language. */
export function inDigits(sentence: string, digits: Digits | undefined): string {
  if (digits !== 'eastern' || !/\d/.test(sentence)) return sentence
  return splitNumbers(sentence)
    .map((part) => (part.number && !isName(part.text) ? easternDigits(part.text) : part.text))
    .join('')
}

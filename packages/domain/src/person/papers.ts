import { westernDigits } from '../digits.ts'

/** A CNIC: thirteen digits, the first a province (1–7) or overseas (8). */
export const cnicForm = /^[1-8]\d{12}$/
/** A mobile number of Pakistan, or any number of seven to fifteen digits. */
export const phoneForm = /^(?:\+92|0)3\d{9}$|^\+?\d{7,15}$/

/** People write papers and phones with hyphens and gaps, and on an Urdu keyboard with its own digits; the number is the same. */
export function withoutGaps(text: string): string {
  return westernDigits(text).replace(/[\s-]/g, '')
}

export type PaperFault = 'person.cnic-form' | 'person.phone-form'

/** What is wrong with a CNIC as typed; nothing where it is empty, because nobody has to have one. */
export function cnicFault(text: string): PaperFault | null {
  const digits = withoutGaps(text)
  return digits === '' || cnicForm.test(digits) ? null : 'person.cnic-form'
}

/** What is wrong with a phone number as typed; nothing where it is empty. */
export function phoneFault(text: string): PaperFault | null {
  const digits = withoutGaps(text)
  return digits === '' || phoneForm.test(digits) ? null : 'person.phone-form'
}

/** A CNIC as it is printed, `00000-0000000-0`, as far as it has been typed. */
export function cnicAsPrinted(text: string): string {
  const digits = westernDigits(text).replace(/\D/g, '').slice(0, 13)
  return [digits.slice(0, 5), digits.slice(5, 12), digits.slice(12)].filter((part) => part !== '').join('-')
}

/** A phone number as it is written, `0300 0000000`, as far as it has been typed; a foreign one is left as it is. */
export function phoneAsWritten(text: string): string {
  const kept = westernDigits(text).replace(/[^\d+\s-]/g, '')
  const digits = withoutGaps(kept)
  return /^03\d{3,9}$/.test(digits) ? `${digits.slice(0, 4)} ${digits.slice(4)}` : kept
}

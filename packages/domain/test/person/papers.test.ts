import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cnicAsPrinted, cnicFault, phoneAsWritten, phoneFault } from '../../src/person/papers.ts'
import { Identity } from '../../src/person/person.ts'
import { textFault } from '../../src/text-fault.ts'
import { words } from '../../src/text.ts'

const nothing = { fullName: null, nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null }

test('a CNIC typed on an Urdu keyboard is the same CNIC', () => {
  expect(cnicAsPrinted('۳۵۲۰۱۱۲۳۴۵۶۷۱')).toBe('35201-1234567-1')
  expect(Identity.parse({ ...nothing, cnic: '۳۵۲۰۱-۱۲۳۴۵۶۷-۱' }).cnic).toBe('3520112345671')
})

test('a phone number falls into its usual groups while it is typed, and a foreign one is left alone', () => {
  expect(phoneAsWritten('03001234567')).toBe('0300 1234567')
  expect(phoneAsWritten('03')).toBe('03')
  expect(phoneAsWritten('+971 50 1234567')).toBe('+971 50 1234567')
})

test('nobody needs a CNIC or a phone', () => {
  expect([cnicFault(''), phoneFault(' ')]).toEqual([null, null])
})

test('what the phone of an officer lets pass as a CNIC or a number, the server does too, and nothing else', () => {
  const typed = fc.stringMatching(/^[0-9۰-۹ +-]{1,18}$/).filter((text) => text.replace(/[\s-]/g, '') !== '')
  fc.assert(
    fc.property(typed, (text) => {
      expect(cnicFault(text) === null).toBe(Identity.safeParse({ ...nothing, cnic: text }).success)
      expect(phoneFault(text) === null).toBe(Identity.safeParse({ ...nothing, phone: text }).success)
    }),
  )
})

test('a name that turns the line round is refused on the phone as on the server, whatever else it holds', () => {
  const sign = fc.constantFrom('a', 'م', ' ', '\u202e', '\u200f', '\ufffd', '\u0000', '\ud800', 'é', '0')
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 12 }), (signs) => {
      const text = signs.join('')
      fc.pre(text.trim() !== '')
      expect(textFault(text, 8) === null).toBe(words(8).safeParse(text).success)
    }),
  )
})

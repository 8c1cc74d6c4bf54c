import { expect, test } from 'vitest'
import { isolateNumbers, splitNumbers } from '../src/isolate.ts'

const numbersIn = (sentence: string) => splitNumbers(sentence).flatMap((part) => (part.number ? [part.text] : []))

test.each([
  ['دفعہ 3(2) کے تحت', ['3(2)']],
  ['عمر 30–39 سال', ['30–39']],
  ['فون 0300 0000000 پر', ['0300 0000000']],
  ['شناختی کارڈ 00000-0000000-0', ['00000-0000000-0']],
  ['فائل PN-26-004417 کھلی', ['PN-26-004417']],
  ['ضابطہ s.24، 15:40 بجے', ['s.24', '15:40']],
  ['جرمانہ 2,000,000 روپے', ['2,000,000']],
  ['مرحلہ 3 از 5: قرض', ['3', '5']],
  ['(PTPA 3(2)) دیکھیں', ['PTPA 3(2)']],
  ['PPC 371-A، CrPC 173', ['PPC 371-A', 'CrPC 173']],
  ['لائسنس TEST-0000/LHR', ['TEST-0000/LHR']],
])('in %s nothing that has an order of its own is turned round', (sentence, numbers) => {
  expect(numbersIn(sentence)).toEqual(numbers)
  expect(
    splitNumbers(sentence)
      .map((part) => part.text)
      .join(''),
  ).toBe(sentence)
})

test('a bracket that closes the sentence is not taken into the number', () => {
  expect(numbersIn('(دیکھیں 3)')).toEqual(['3'])
})

test('an English word before a number is not tied to it', () => {
  expect(numbersIn('Screen the other 4 people at kiln 7')).toEqual(['4', '7'])
})

test('words without digits are left alone', () => {
  expect(splitNumbers('Kiln (test)')).toEqual([{ text: 'Kiln (test)', number: false }])
})

test('a label for a screen reader keeps the order of a section, and a bare number stays as it is typed', () => {
  expect(isolateNumbers('دفعہ 3(2)')).toBe('دفعہ \u20663(2)\u2069')
  expect(isolateNumbers('52 منٹ، 15:40')).toBe('52 منٹ، 15:40')
})

test('a number in ۰–۹ is set apart like one in 0–9', () => {
  expect(splitNumbers('عمر ۱۴–۱۵ سال')).toEqual([
    { text: 'عمر ', number: false },
    { text: '۱۴–۱۵', number: true },
    { text: ' سال', number: false },
  ])
})

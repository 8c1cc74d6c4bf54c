import { expect, test } from 'vitest'
import { inDigits } from '../../src/translation/digits.ts'

test('a number in a sentence is shown in the digits somebody chose', () => {
  expect(inDigits('24 گھنٹے میں، 15:40', 'eastern')).toBe('۲۴ گھنٹے میں، ۱۵:۴۰')
  expect(inDigits('عمر 14–15', 'eastern')).toBe('عمر ۱۴–۱۵')
  expect(inDigits('24 گھنٹے میں', 'western')).toBe('24 گھنٹے میں')
  expect(inDigits('24 گھنٹے میں', undefined)).toBe('24 گھنٹے میں')
})

test('what is dialled, filed or cited stays as it is written everywhere', () => {
  for (const name of ['PN-26-004417', 'PPC 371-A', '35202-0000000-1', '0300 0000000', '+923001234567', 'V1'])
    expect(inDigits(`دیکھیں ${name} ہے`, 'eastern')).toBe(`دیکھیں ${name} ہے`)
})

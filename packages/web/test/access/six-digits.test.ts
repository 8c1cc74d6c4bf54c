import { expect, test } from 'vitest'
import { sixDigits } from '../../src/access/six-digits.ts'

test('digits typed on an Urdu keyboard are the digits of the app', () => {
  expect(sixDigits('۱۲۳۴۵۶')).toBe('123456')
  expect(sixDigits('٤٥٦ 123')).toBe('456123')
})

test('spaces pasted from the app are left out, and more than six digits are cut', () => {
  expect(sixDigits(' 123 456 7')).toBe('123456')
})

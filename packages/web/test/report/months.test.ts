import { expect, test } from 'vitest'
import { monthWords } from '../../src/report/months.ts'

test('a month is written with the digits 0–9, also in Urdu', () => {
  expect(monthWords('2026-11', 'en-GB-u-nu-latn-ca-gregory')).toBe('Nov 2026')
  expect(monthWords('2026-11', 'ur-PK-u-nu-latn-ca-gregory')).toMatch(/نومبر.*2026/)
})

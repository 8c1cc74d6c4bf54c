import { expect, test } from 'vitest'
import { OfficeName } from '../../src/access/office.ts'

const faults = (name: { en: string; ur: string }) => OfficeName.safeParse(name).error?.issues.map(({ message }) => message) ?? []

test('an office has a name in each language, in its own letters', () => {
  expect(faults({ en: 'Station 7 (test)', ur: 'تھانہ نمبر 7 (آزمائشی)' })).toEqual([])
  expect(faults({ en: 'تھانہ', ur: 'تھانہ' })).toEqual(['access.name-latin'])
  expect(faults({ en: 'Station', ur: 'Station' })).toEqual(['access.name-urdu'])
  expect(faults({ en: ' ', ur: 'تھانہ' })).toContain('text.empty')
})

test('a name that turns the reading direction is turned away', () => {
  expect(faults({ en: 'Station \u202E7', ur: 'تھانہ' })).toEqual(['text.direction-override'])
})

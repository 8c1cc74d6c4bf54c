import { expect, test } from 'vitest'
import { dueAt } from '../../src/law/due.ts'

test('A person arrested at ten at night must be before a magistrate by ten the next night', () => {
  expect(dueAt('PT24H', '2026-03-01T17:00:00Z')).toBe('2026-03-02T17:00:00.000Z')
})

test('The report of an investigation is due fourteen days after the FIR', () => {
  expect(dueAt('P14D', '2026-02-20T06:30:00Z')).toBe('2026-03-06T06:30:00.000Z')
})

test('A trial that should last four months from the last of October should end on the last of February', () => {
  expect(dueAt('P4M', '2026-10-31T06:00:00Z')).toBe('2027-02-28T06:00:00.000Z')
})

test('Months are counted by the calendar in Pakistan: the evening of 30 January in Greenwich is 31 January in Lahore', () => {
  expect(dueAt('P1M', '2026-01-30T20:00:00Z')).toBe('2026-02-27T20:00:00.000Z')
})

test('A woman held for trial may ask for bail half a year later, in whatever year that falls', () => {
  expect(dueAt('P6M', '2026-09-15T04:00:00Z')).toBe('2027-03-15T04:00:00.000Z')
  expect(dueAt('P1Y', '2028-02-29T04:00:00Z')).toBe('2029-02-28T04:00:00.000Z')
})

test('What must be done at once is due when it begins, and a limit that nobody verified has no hour', () => {
  expect(dueAt('at-once', '2026-03-01T10:00:00Z')).toBe('2026-03-01T10:00:00Z')
  expect(dueAt('not-verified', '2026-03-01T10:00:00Z')).toBeUndefined()
  expect(dueAt('P', '2026-03-01T10:00:00Z')).toBeUndefined()
})

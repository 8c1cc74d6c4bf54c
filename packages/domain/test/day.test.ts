import { expect, test } from 'vitest'
import { dayInPakistan, plusDays, plusHours } from '../src/day.ts'

test('the day in Pakistan begins five hours before that in Greenwich', () => {
  expect(dayInPakistan('2026-11-20T18:59:59.999Z')).toBe('2026-11-20')
  expect(dayInPakistan('2026-11-20T19:00:00.000Z')).toBe('2026-11-21')
  expect(dayInPakistan('2026-11-21T00:30:00.000+05:00')).toBe('2026-11-21')
})

test('days and hours are counted over months, leap days and years', () => {
  expect(plusDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(plusDays('2027-01-01', -1)).toBe('2026-12-31')
  expect(plusHours('2026-12-31T23:00:00.000Z', 24)).toBe('2027-01-01T23:00:00.000Z')
})

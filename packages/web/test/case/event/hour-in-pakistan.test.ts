import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asInPakistan, fromPakistan } from '../../../src/case/event/hour-in-pakistan.ts'

test('An arrest at twenty to four in the afternoon in Kasur is that instant, wherever the device believes to be', () => {
  expect(fromPakistan('2026-11-21T15:40')).toBe('2026-11-21T10:40:00.000Z')
  expect(asInPakistan('2026-11-21T20:10:00.000Z')).toBe('2026-11-22T01:10')
})

test('What was shown in the field comes back as the same minute', () => {
  const minute = fc.integer({ min: 0, max: 40_000_000 }).map((n) => new Date(n * 60_000).toISOString())
  fc.assert(fc.property(minute, (iso) => fromPakistan(asInPakistan(iso)) === iso))
})

test('Half a time is no time', () => {
  for (const half of ['', '2026-11-21', '2026-11-21T', '2026-13-41T25:70', 'today']) expect(fromPakistan(half)).toBeNull()
})

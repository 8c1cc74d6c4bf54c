import { wholeMonths } from '@panah/domain/report/period'
import { expect, test } from 'vitest'
import { addressOf, choosableMonths, daysOf, isPeriod, lastMonths, periodOf, presetOf } from '../../src/report/period.ts'

const today = '2026-11-21'

test('three months reach back over two others', () => {
  expect(lastMonths(3, today)).toEqual({ from: '2026-09', to: '2026-11' })
  expect(lastMonths(3, '2027-01-31')).toEqual({ from: '2026-11', to: '2027-01' })
})

test('an address is read back as it was written; what is no period is the last three months', () => {
  const period = { from: '2025-12', to: '2026-02' }
  expect(periodOf(new URLSearchParams(addressOf(period).split('?')[1]), today)).toEqual(period)
  for (const asked of ['', 'from=2026-11&to=2026-10', 'from=2026-12&to=2027-01', 'from=abc&to=2026-11']) {
    expect(periodOf(new URLSearchParams(asked), today)).toEqual(lastMonths(3, today))
  }
})

test('every period that is offered can be counted', () => {
  const months = choosableMonths(today)
  const longest = { from: months.at(-1) ?? '', to: months[0] ?? '' }
  expect(isPeriod(longest, today)).toBe(true)
  expect(wholeMonths(daysOf(longest).from, daysOf(longest).to, today)).toMatchObject({ ok: true })
  expect(wholeMonths(daysOf(lastMonths(1, today)).from, daysOf(lastMonths(1, today)).to, today)).toMatchObject({
    ok: true,
    value: { from: '2026-11-01', to: today },
  })
})

test('a ready period is marked as chosen', () => {
  expect(presetOf(lastMonths(12, today), today)).toBe('12')
  expect(presetOf({ from: '2026-01', to: '2026-02' }, today)).toBeNull()
})

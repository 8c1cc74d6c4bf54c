import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellNumbers, type Counted, type PresumedCount } from '../../src/report/tell-numbers.ts'

const period = { from: '2026-09-01', to: '2026-10-31', months: ['2026-09', '2026-10'] }
const row = (month: string, district: string, counts: [number, number, number, number, number]): PresumedCount => {
  const [presumed, caseOpened, consentAsked, referred, accepted] = counts
  return { month, district, presumed, caseOpened, consentAsked, referred, accepted }
}
const nobody: Counted = { area: 'PK-PB', screened: 0, presumed: [], referrals: [], beds: [] }

test('a province is told where its cases stall, district by district and month by month', () => {
  const presumed = [
    row('2026-09', 'PK614', [20, 14, 12, 7, 0]),
    row('2026-10', 'PK614', [12, 6, 6, 6, 6]),
    row('2026-10', 'PK617', [9, 9, 0, 0, 0]),
  ]
  const told = tellNumbers({ ...nobody, screened: 60, presumed }, period)
  expect(told.funnel.map(({ persons }) => persons)).toEqual([60, 41, 29, 18, 13, 6])
  expect(told.byDistrict).toEqual([
    { district: 'PK614', persons: 32 },
    { district: 'PK617', persons: 9 },
  ])
  expect(told.byMonth).toEqual([
    { month: '2026-09', presumed: 20, caseOpened: 14 },
    { month: '2026-10', presumed: 21, caseOpened: 15 },
  ])
})

test('a district with two persons is not told, and not to be had from the others', () => {
  const presumed = [
    row('2026-09', 'PK614', [20, 0, 0, 0, 0]),
    row('2026-10', 'PK617', [9, 0, 0, 0, 0]),
    row('2026-10', 'PK626', [2, 0, 0, 0, 0]),
  ]
  const told = tellNumbers({ ...nobody, screened: 40, presumed }, period)
  expect(told.byDistrict.map(({ persons }) => persons)).toEqual([null, 9, null])
  expect(told.funnel[1]).toEqual({ step: 'presumed', persons: 31 })
})

test('five districts with one person each: not even their total is told', () => {
  const presumed = ['PK614', 'PK617', 'PK626', 'PK633', 'PK634'].map((district) => row('2026-09', district, [1, 1, 1, 1, 1]))
  const told = tellNumbers({ ...nobody, screened: 40, presumed }, period)
  expect(told.funnel.map(({ persons }) => persons)).toEqual([40, null, null, null, null, null])
  expect(told.byDistrict.every(({ persons }) => persons === null)).toBe(true)
  expect(told.byMonth).toEqual([
    { month: '2026-09', presumed: null, caseOpened: null },
    { month: '2026-10', presumed: 0, caseOpened: 0 },
  ])
})

test('why shelters said no is told without the one reason that was given once', () => {
  const declined = (because: string, referrals: number) => ({ state: 'declined', because, referrals })
  const told = tellNumbers(
    { ...nobody, referrals: [declined('full', 12), declined('closed', 1), { state: 'waiting', because: null, referrals: 7 }] },
    period,
  )
  expect(told.referrals).toContainEqual({ state: 'declined', referrals: 13 })
  expect(told.referrals).toContainEqual({ state: 'waiting', referrals: 7 })
  expect(told.declined).toEqual([
    { because: 'closed', referrals: null },
    { because: 'full', referrals: null },
  ])
})

const few = fc.integer({ min: 0, max: 12 })
const counted = fc
  .array(
    fc.record({
      month: fc.constantFrom(...period.months),
      district: fc.constantFrom('PK614', 'PK617', 'PK626'),
      more: fc.tuple(few, few, few, few, few),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ month, district, more: [a, b, c, d, e] }) => row(month, district, [a + b + c + d + e, b + c + d + e, c + d + e, d + e, e])),
  )
const reasons = fc.array(
  fc.record({ state: fc.constantFrom('waiting', 'overdue', 'accepted', 'revoked'), because: fc.constant(null), referrals: few }),
  { maxLength: 4 },
)

test('whatever was counted, no number from one to four is told, nor to be had by adding and taking away what is told', () => {
  fc.assert(
    fc.property(counted, few, reasons, (presumed, others, referrals) => {
      const screened = others + presumed.reduce((total, each) => total + each.presumed, 0)
      const told = tellNumbers({ ...nobody, screened, presumed, referrals }, period)
      const steps = told.funnel.flatMap(({ persons }) => persons ?? [])
      const numbers = [
        ...steps,
        ...steps.slice(1).map((persons, index) => (steps[index] ?? 0) - persons),
        ...restOf(
          told.funnel[1]?.persons ?? null,
          told.byDistrict.map(({ persons }) => persons),
        ),
        ...restOf(
          told.funnel[1]?.persons ?? null,
          told.byMonth.map((month) => month.presumed),
        ),
        ...restOf(
          told.funnel[2]?.persons ?? null,
          told.byMonth.map((month) => month.caseOpened),
        ),
        ...told.byMonth.flatMap((month) =>
          month.presumed === null || month.caseOpened === null ? [] : [month.presumed - month.caseOpened],
        ),
        ...told.referrals.flatMap((each) => each.referrals ?? []),
      ]
      expect(numbers.filter((number) => number > 0 && number < 5)).toEqual([])
      expect(numbers.every((number) => number >= 0)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

/** The parts told, and what is left of the total for those that are hidden. */
function restOf(total: number | null, parts: (number | null)[]): number[] {
  const told = parts.flatMap((part) => part ?? [])
  return total === null ? told : [...told, total - told.reduce((sum, part) => sum + part, 0)]
}

import { expect, test } from 'vitest'
import { wholeMonths } from '../../src/report/period.ts'

test('a question about some days is answered for the whole months that hold them, up to today', () => {
  expect(wholeMonths('2026-08-27', '2026-11-25', '2026-11-25')).toEqual({
    ok: true,
    value: { from: '2026-08-01', to: '2026-11-25', months: ['2026-08', '2026-09', '2026-10', '2026-11'] },
  })
  expect(wholeMonths('2026-02-10', '2026-02-11', '2026-11-25')).toMatchObject({
    value: { from: '2026-02-01', to: '2026-02-28', months: ['2026-02'] },
  })
  expect(wholeMonths('2025-12-31', '2026-01-01', '2026-11-25')).toMatchObject({ value: { from: '2025-12-01', to: '2026-01-31' } })
})

test('a period that ends before it begins, or begins tomorrow, has nothing in it', () => {
  expect(wholeMonths('2026-03-02', '2026-03-01', '2026-11-25')).toMatchObject({ refusal: { code: 'report.period-empty' } })
  expect(wholeMonths('2026-11-26', '2026-11-30', '2026-11-25')).toMatchObject({ refusal: { code: 'report.period-empty' } })
})

test('five years are told at once, and no more', () => {
  expect(wholeMonths('2021-12-01', '2026-11-25', '2026-11-25')).toMatchObject({ ok: true })
  expect(wholeMonths('2021-11-30', '2026-11-25', '2026-11-25')).toMatchObject({
    refusal: { code: 'report.period-long', params: { months: 60 } },
  })
  expect(wholeMonths('0001-01-01', '9999-12-31', '2026-11-25')).toMatchObject({ refusal: { code: 'report.period-long' } })
})

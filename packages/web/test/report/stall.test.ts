import { expect, test } from 'vitest'
import { whereItStalls } from '../../src/report/stall.ts'

const steps = ['screened', 'presumed', 'case-opened', 'consent-asked', 'referred', 'accepted'] as const
const funnel = (...persons: (number | null)[]) => steps.map((step, index) => ({ step, persons: persons[index] ?? null }))

test('it stalls where the smallest share of those before it came further', () => {
  expect(whereItStalls(funnel(100, 60, 50, 48, 20, 18))).toEqual({ before: 'referred', from: 48, to: 20 })
})

test('a screening without indication left nobody behind', () => {
  expect(whereItStalls(funnel(100, 6, 6, 6, 6, 6))).toBeNull()
})

test('a number that is kept back says nothing, also not by subtraction', () => {
  expect(whereItStalls(funnel(40, 20, null, null, null, null))).toBeNull()
  expect(whereItStalls(funnel(40, 20, null, 10, 8, null))).toEqual({ before: 'referred', from: 10, to: 8 })
})

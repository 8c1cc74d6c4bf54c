import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kmBetween } from '../../src/referral/distance.ts'

const kasur = { lat: 31.118, lon: 74.45 }
const lahore = { lat: 31.549, lon: 74.344 }
const karachi = { lat: 24.861, lon: 67.01 }

test('from Kasur it is about fifty kilometres to Lahore and about a thousand to Karachi', () => {
  expect(kmBetween(kasur, lahore)).toBeGreaterThan(45)
  expect(kmBetween(kasur, lahore)).toBeLessThan(55)
  expect(kmBetween(kasur, karachi)).toBeGreaterThan(950)
  expect(kmBetween(kasur, karachi)).toBeLessThan(1050)
})

const point = fc.record({ lat: fc.double({ min: -90, max: 90, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) })

test('it is as far there as back, and nowhere is further than half round the earth', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      expect(kmBetween(a, b)).toBeCloseTo(kmBetween(b, a), 6)
      expect(kmBetween(a, b)).toBeLessThanOrEqual(Math.PI * 6371 + 1)
      expect(kmBetween(a, a)).toBe(0)
    }),
  )
})

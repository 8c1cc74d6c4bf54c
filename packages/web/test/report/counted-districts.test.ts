import { expect, test } from 'vitest'
import { countedDistricts } from '../../src/report/counted-districts.ts'

const district = (code: string, province: 'PK-PB' | 'PK-SD', en: string) => ({ code, province, name: { en, ur: en }, lat: 31, lon: 73 })
const all = [
  district('PK614', 'PK-PB', 'Kasur'),
  district('PK617', 'PK-PB', 'Lahore'),
  district('PK605', 'PK-PB', 'Chiniot'),
  district('PK712', 'PK-SD', 'Korangi'),
]
const rows = (area: string, byDistrict: { district: string; persons: number | null }[]) =>
  countedDistricts({ area, byDistrict }, all).map(({ district: { code }, persons }) => [code, persons])

test('a district in which nobody was presumed a victim is nought, one that is kept back is not', () => {
  expect(
    rows('PK-PB', [
      { district: 'PK614', persons: 19 },
      { district: 'PK605', persons: null },
    ]),
  ).toEqual([
    ['PK614', 19],
    ['PK605', null],
    ['PK617', 0],
  ])
})

test('a coordinator of a district sees that district, of the country all', () => {
  expect(rows('PK617', []).map(([code]) => code)).toEqual(['PK617'])
  expect(rows('PK', []).length).toBe(all.length)
})

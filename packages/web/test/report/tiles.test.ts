import { expect, test } from 'vitest'
import { shadeOf, tileCells } from '../../src/report/tiles.ts'

const punjab = [
  { code: 'attock', lat: 33.77, lon: 72.36 },
  { code: 'rawalpindi', lat: 33.6, lon: 73.05 },
  { code: 'lahore', lat: 31.55, lon: 74.34 },
  { code: 'kasur', lat: 31.12, lon: 74.45 },
  { code: 'multan', lat: 30.2, lon: 71.47 },
  { code: 'bhakkar', lat: 31.63, lon: 71.06 },
  { code: 'rahim-yar-khan', lat: 28.42, lon: 70.3 },
  { code: 'sialkot', lat: 32.49, lon: 74.53 },
]

test('every district has a square of its own', () => {
  const cells = tileCells(punjab)
  expect(cells.size).toBe(punjab.length)
  expect(new Set([...cells.values()].map(({ column, row }) => `${column}/${row}`)).size).toBe(punjab.length)
})

test('north stays up and east on the right', () => {
  const cells = tileCells(punjab)
  const at = (code: string) => cells.get(code) ?? { column: Number.NaN, row: Number.NaN }
  expect(at('attock').row).toBeLessThan(at('multan').row)
  expect(at('multan').row).toBeLessThan(at('rahim-yar-khan').row)
  expect(at('bhakkar').column).toBeLessThan(at('lahore').column)
  expect(at('sialkot').row).toBeLessThan(at('kasur').row)
})

test('no district, no square', () => {
  expect(tileCells([]).size).toBe(0)
  expect(tileCells([{ code: 'a', lat: 30, lon: 70 }]).get('a')).toEqual({ column: 0, row: 0 })
})

test('the shade follows the number', () => {
  expect([0, 5, 9, 10, 19, 20, 39, 40, 500].map(shadeOf)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4])
})

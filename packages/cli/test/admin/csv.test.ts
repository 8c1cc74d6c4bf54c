import { expect, test } from 'vitest'
import { readCsv } from '../../src/admin/csv.ts'

const cells = (text: string) => readCsv(text).map((row) => row.cells)

test('a table is read as a spreadsheet writes it', () => {
  expect(cells('a,b\r\n"Clinic, east","says ""yes"""\r\n')).toEqual([
    ['a', 'b'],
    ['Clinic, east', 'says "yes"'],
  ])
  expect(cells('\uFEFFa, b \n')).toEqual([['a', 'b']])
  expect(cells('')).toEqual([])
})

test('each row knows the line it begins on, whatever stands before it', () => {
  expect(readCsv('a\n\n"two\nlines"\n,,\nlast').map(({ line }) => line)).toEqual([1, 3, 6])
})

test('a quote that is never closed is told with its line', () => {
  expect(() => readCsv('a\n"b\nc')).toThrow('Line 2')
})

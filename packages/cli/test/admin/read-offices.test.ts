import { expect, test } from 'vitest'
import { faultWords } from '../../src/admin/fault-words.ts'
import { readOffices } from '../../src/admin/read-offices.ts'

const districtCode = (called: string) => (called === 'Kasur' ? 'PK614' : null)
const read = (...lines: string[]) => readOffices(lines.join('\n'), districtCode)
const told = (...lines: string[]) => read(...lines).faults.map((fault) => `${fault.line}: ${faultWords(fault)}`)

test('the columns may stand in any order, and what a list says is read as it was meant', () => {
  const { lines, faults } = read('district,name_ur,name_en,what,organisation', 'Kasur,تھانہ نمبر 1,Station 1,unit,Example Police')
  expect(faults).toEqual([])
  expect(lines).toMatchObject([
    {
      line: 2,
      what: 'unit',
      of: 'Example Police',
      given: { called: { en: 'Station 1', ur: 'تھانہ نمبر 1' }, district: 'PK614', province: null },
    },
  ])
})

test('of a place that helps nothing is taken for known that nobody wrote', () => {
  const { lines } = read(
    'what,name_en,name_ur,organisation,district,services,women',
    'provider,Home,گھر,Shelters,Kasur,shelter; medical,yes',
  )
  expect(lines).toMatchObject([
    {
      given: {
        site: {
          services: ['shelter', 'medical'],
          takes: { women: 'yes', men: 'unknown', girls: 'unknown', disability: 'unknown' },
          ...{ languages: [], opensAt: null, closesAt: null, phone: null, addressHidden: true, place: null },
        },
        bedsFree: null,
      },
    },
  ])
})

test('columns that are missing or that nobody knows are told before anything is read', () => {
  expect(told('name_en')).toEqual(['1: the first line names the columns, and these are missing: what, name_ur'])
  expect(told('what,name_en,name_ur,colour', 'unit,a,b,c')).toEqual(['1: there are no such columns: colour'])
  expect(told('')).toHaveLength(1)
})

test('a name with a comma and no quotes around it is found out', () => {
  const row = Array.from({ length: 24 }, () => 'x').join(',')
  expect(told('what,name_en,name_ur', row)).toEqual(['2: there are more cells than columns; a comma inside a name needs quotes around it'])
})

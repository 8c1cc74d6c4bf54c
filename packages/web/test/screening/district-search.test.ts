import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findDistricts, searchable } from '../../src/screening/district-search.ts'
import { language } from '../speaking.ts'

interface Line {
  code: string
  province: 'PK-PB'
  nameEn: string
  nameUr: string
}
const file = new URL('../../../server/data/districts.json', import.meta.url)
const districts = (JSON.parse(readFileSync(file, 'utf8')) as { districts: Line[] }).districts.map(({ code, province, nameEn, nameUr }) => ({
  code,
  province,
  name: { en: nameEn, ur: nameUr },
  lat: 0,
  lon: 0,
}))
const first = (typed: string, code: string) => findDistricts(districts, null, typed, language(code))[0]?.name.en

test('an officer finds a district by a few letters, in either script, with an Arabic keyboard too', () => {
  expect(first('lah', 'en')).toBe('Lahore')
  expect(first('لاہ', 'ur')).toBe('Lahore')
  expect(first('لاه', 'ur')).toBe('Lahore')
  expect(first('كراچي', 'ur')).toMatch(/Karachi/)
})

test('a name that begins with the letters comes before one that only holds them', () => {
  const found = findDistricts(districts, null, 'abad', language('en')).map(({ name }) => name.en)
  const begins = found.map((name) => searchable(name).startsWith('abad'))
  expect(begins).toEqual(begins.toSorted((one, other) => Number(other) - Number(one)))
  expect(found.length).toBeGreaterThan(3)
})

test('with nothing typed the list is that of the province, and of no other', () => {
  const found = findDistricts(districts, 'PK-SD', '', language('ur'))
  expect(new Set(found.map(({ province }) => province))).toEqual(new Set(['PK-SD']))
  expect(found.length).toBeGreaterThan(20)
})

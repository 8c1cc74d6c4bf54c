import type { Edition } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { indexLaw, readQuery, searchLaw } from '../../src/law/search.ts'

const read = <T>(file: string) => JSON.parse(readFileSync(new URL(import.meta.resolve(`@panah/law/${file}`)), 'utf8')) as T
const edition = read<Edition>('edition.json')
const index = indexLaw(edition, read<LawBook>('book.json'))
const ids = (typed: string) => searchLaw(index, typed).map(({ provision }) => provision.id)

test('a reader who types a section finds it first, with its number as the reason', () => {
  for (const typed of ['371-A', '371 a', 'PPC 371A', 'دفعہ ۳۷۱-A', 'section 371–A']) {
    const [first] = searchLaw(index, typed)
    expect(first?.provision.id, typed).toBe('ppc/371a')
    expect(first?.because[0], typed).toBe('section')
  }
  expect(ids('3(2)')[0]).toBe('ptpa-2018/3-2')
  expect(ids('۳ (۲)')[0]).toBe('ptpa-2018/3-2')
})

test('371 brings 371-A and 371-B as well, and 3 brings no 30', () => {
  expect(ids('371').slice(0, 3).toSorted()).toEqual(['ppc/371', 'ppc/371a', 'ppc/371b'])
  const three = searchLaw(index, '3').filter(({ because }) => because[0] === 'section')
  expect(three.length).toBeGreaterThan(0)
  for (const { provision } of three) expect(provision.section).toMatch(/^3(?!\d)/)
})

test('everyday words in either script lead to the sections behind them', () => {
  expect(ids('peshgi')).toContain('blsa-1992/11')
  expect(ids('پیشگی')).toContain('blsa-1992/11')
  expect(ids('پيشگي')).toEqual(ids('پیشگی'))
  expect(ids('گردہ')).toContain('thota-2010/11')
  expect(ids('بھیک')).toContain('vagrancy-1958/10')
  expect(ids('brides')).toContain('ppc/498b')
  const [kidney] = searchLaw(index, 'kidney')
  expect(kidney?.because.length).toBeGreaterThan(0)
})

test('smuggling does not bring trafficking by its own name, in either language', () => {
  const named = (typed: string) => searchLaw(index, typed).filter(({ because }) => because[0] === 'name')
  for (const { provision } of named('smuggling')) expect(provision.topic).toBe('smuggling')
  for (const { provision } of named('سمگلنگ')) expect(provision.topic).toBe('smuggling')
  expect(named('سوداگری').some(({ provision }) => provision.topic === 'smuggling')).toBe(false)
})

test('every section is found by its own name, in both languages', () => {
  for (const { id, label } of edition.provisions) {
    expect(ids(label.en), id).toContain(id)
    expect(ids(label.ur), id).toContain(id)
  }
})

test('more words never find more that holds all of them, and every result says why', () => {
  const words = fc.constantFrom('child', 'kidney', 'بچہ', 'sold', '371', 'شادی', 'passport', 'beg', 'Punjab', 'xyzzy')
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), words, (some, more) => {
      const few = new Set(ids(some.join(' ')))
      for (const { provision, because, all } of searchLaw(index, [...some, more].join(' '))) {
        if (all) expect(few.has(provision.id)).toBe(true)
        expect(because.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('nothing typed, or words that carry nothing, find nothing', () => {
  for (const typed of ['', '  ', 'the of', 'دفعہ', '()', '—']) expect(searchLaw(index, typed)).toEqual([])
  expect(readQuery('section 371-A of the PPC')).toEqual({ sections: ['371a'], words: ['ppc'] })
})

// What somebody types who never saw a statute, and a section that has to stand among the first five.
const asked: readonly (readonly [typed: string, wanted: string])[] = [
  ['peshgi', 'blsa-1992/11'],
  ['brick kiln', 'kilns-punjab-2016/child-at-kiln'],
  ['bonded labour', 'blsa-1992/11'],
  ['371-A', 'ppc/371a'],
  ['s. 3(2)', 'ptpa-2018/3-2'],
  ['kidney', 'thota-2010/11'],
  ['selling a kidney', 'thota-2010/10'],
  ['begging', 'vagrancy-1958/10'],
  ['forced begging', 'ptpa-2018/3-1'],
  ['forced marraige', 'ppc/498b'],
  ['dunki', 'emigration-1979/17-1'],
  ['agent cheated visa', 'ppc/420'],
  ['fake recruiter', 'emigration-1979/17-1'],
  ['passport taken', 'ptpa-2018/4'],
  ['maid beaten', 'domestic-workers-punjab-2019/31'],
  ['nude pictures', 'peca-2016/21'],
  ['rape', 'ppc/376'],
  ['smuggler boat', 'psma-2018/3'],
  ['wages not paid', 'blsa-1992/11'],
  ['trafficking', 'ptpa-2018/3-1'],
  ['بھٹہ', 'blsa-1992/11'],
  ['بھٹے', 'kilns-punjab-2016/child-at-kiln'],
  ['پیشگی', 'blsa-1992/11'],
  ['قرض', 'blsa-1992/11'],
  ['دلہن', 'child-marriage-1929/4-6'],
  ['جبری شادی', 'ppc/498b'],
  ['ونی', 'ppc/310a'],
  ['دفعہ 371-A', 'ppc/371a'],
  ['گردہ', 'thota-2010/11'],
  ['انسانی اعضا', 'ptpa-2018/3-1'],
  ['بھیک', 'vagrancy-1958/10'],
  ['بھیک منگوانا', 'pdnc-2004/36'],
  ['ڈنکی', 'emigration-1979/17-1'],
  ['پاسپورٹ چھین لیا', 'ptpa-2018/4'],
  ['نوکرانی', 'domestic-workers-punjab-2019/31'],
  ['گھریلو ملازمہ پر تشدد', 'domestic-workers-punjab-2019/31'],
  ['جسم فروشی', 'ppc/371a'],
  ['اغوا', 'ppc/363'],
  ['بلیک میل', 'peca-2016/21'],
  ['سمگلنگ', 'psma-2018/3'],
]

test.each(asked)('%s leads to %s among the first five', (typed, wanted) => {
  expect(ids(typed).slice(0, 5)).toContain(wanted)
})

test('where no section holds everything typed, the nearest are shown and said to be only that', () => {
  const found = searchLaw(index, 'kidney moonlight')
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ all }) => !all)).toBe(true)
  expect(searchLaw(index, 'kidney').every(({ all }) => all)).toBe(true)
})

test('law of the past stands behind the law of today', () => {
  const repealed = new Set(edition.provisions.filter(({ versions }) => versions.at(-1)?.to !== undefined).map(({ id }) => id))
  const named = ids('trafficking')
  expect(named.some((id) => repealed.has(id))).toBe(true)
  expect(named.findIndex((id) => repealed.has(id))).toBeGreaterThan(named.indexOf('ptpa-2018/3-2'))
})

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

test('more words never find more, and every result says why', () => {
  const words = fc.constantFrom('child', 'kidney', 'بچہ', 'sold', '371', 'شادی', 'passport', 'beg', 'Punjab', 'xyzzy')
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 3 }), words, (some, more) => {
      const few = new Set(ids(some.join(' ')))
      const narrowed = searchLaw(index, [...some, more].join(' '))
      for (const { provision, because } of narrowed) {
        expect(few.has(provision.id)).toBe(true)
        expect(because.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('nothing typed, or words that carry nothing, find nothing', () => {
  for (const typed of ['', '  ', 'the of', 'دفعہ', '()', '—']) expect(searchLaw(index, typed)).toEqual([])
  expect(readQuery('section 371-A of the PPC')).toEqual({ sections: ['371a'], words: ['ppc'] })
})

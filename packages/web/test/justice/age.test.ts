import { readFileSync } from 'node:fs'
import type { Edition } from '@panah/domain/law/edition'
import type { Answer } from '@panah/domain/law/fact'
import { expect, test } from 'vitest'
import { ageFromFacts, factsFromAge, factsOfAge, spans, whoIs } from '../../src/justice/age.ts'

const edition = JSON.parse(readFileSync(new URL('../../../../law/edition.json', import.meta.url), 'utf8')) as Edition

test('Each age an officer can tell is the same age when it is read back', () => {
  for (const span of spans) expect(ageFromFacts(factsFromAge(span))).toEqual(span)
})

test('A girl of sixteen is a child, is under twenty-one, and is not under sixteen', () => {
  const facts = factsFromAge({ from: 16, to: 17 })
  expect(facts).toMatchObject({ 'victim-is-child': 'yes', 'victim-under-21': 'yes', 'victim-under-16': 'no', 'victim-under-10': 'no' })
})

test('An age nobody knows says nothing, so that it makes a child and never a grown person', () => {
  expect(new Set(Object.values(factsFromAge(null)))).toEqual(new Set(['unknown']))
  expect(ageFromFacts({})).toBeNull()
})

test('The law draws no line at an age that an officer is not asked for', () => {
  const lines = edition.facts.map(({ fact }) => fact).filter((fact) => /^victim-(under-\d+|is-child)$/.test(fact))
  expect(lines.toSorted()).toEqual([...factsOfAge].toSorted())
})

test('A word says who somebody is as far as it is known, and takes nobody of unknown age for grown', () => {
  const who = (female: Answer | undefined, child: Answer | undefined) =>
    whoIs({ ...(female && { 'victim-is-female': female }), ...(child && { 'victim-is-child': child }) })
  expect([who('yes', 'yes'), who('yes', 'no'), who('yes', undefined)]).toEqual(['girl', 'woman', 'woman-or-girl'])
  expect([who('no', 'yes'), who('no', 'no'), who('no', 'unknown'), who(undefined, undefined)]).toEqual(['child', 'adult', null, null])
  expect(who(undefined, 'yes')).toBe('child')
})

import { readFileSync } from 'node:fs'
import type { Edition } from '@panah/domain/law/edition'
import { expect, test } from 'vitest'
import { ageFromFacts, factsFromAge, factsOfAge, spans } from '../../src/justice/age.ts'

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

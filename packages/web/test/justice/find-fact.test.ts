import { readFileSync } from 'node:fs'
import type { Edition } from '@panah/domain/law/edition'
import { expect, test } from 'vitest'
import { factsFound } from '../../src/justice/find-fact.ts'

const { facts } = JSON.parse(readFileSync(new URL('../../../../law/edition.json', import.meta.url), 'utf8')) as Edition
const found = (typed: string) => factsFound(facts, typed)?.map(({ fact }) => fact)

test('An officer finds a fact in either script, whatever the screen speaks', () => {
  for (const typed of ['passport', 'پاسپورٹ', 'پاسپورٹوں', 'Passports']) expect(found(typed), typed).toContain('crossed-without-passport')
  for (const typed of ['peshgi', 'advance', 'پیشگی', 'پيشگي']) expect(found(typed), typed).toContain('debt-or-advance')
})

test('More words find less, and nothing typed finds nothing', () => {
  expect(found('')).toBeUndefined()
  expect(found('  ')).toBeUndefined()
  const fewer = found('passport crossed') ?? []
  for (const fact of fewer) expect(found('passport')).toContain(fact)
  expect(found('passport moonlight')).toEqual([])
})

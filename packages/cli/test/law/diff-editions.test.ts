import { expect, test } from 'vitest'
import { diffEditions } from '../../src/law/diff-editions.ts'
import { readLaw } from '../../src/law/read-law.ts'
import { toEdition } from '../../src/law/to-edition.ts'
import { aCopyOfTheLaw, change } from './folder.ts'

test('Nothing changed between an edition and itself', () => {
  const folder = aCopyOfTheLaw()
  const edition = toEdition(readLaw(folder), '2026-01-01')
  expect(diffEditions(edition, edition)).toEqual([])
})

test('A lawyer reads in sentences what an amendment changed', () => {
  const folder = aCopyOfTheLaw()
  const before = toEdition(readLaw(folder), '2026-01-01')
  const section = 'pakistan/ptpa-2018/section-3-2.yaml'
  change(folder, section, 'prison: { min: 2, max: 10, unit: years }', 'prison: { min: 3, max: 10, unit: years }')
  change(folder, section, 'any: [victim-is-child, victim-is-female]', 'any: [victim-is-child, victim-is-female, victim-of-unsound-mind]')
  const changes = diffEditions(before, toEdition(readLaw(folder), '2026-02-01')).join('\n')
  expect(changes).toContain('the penalty was "Prison: 2 years to 10 years.')
  expect(changes).toContain('and is "Prison: 3 years to 10 years.')
  expect(changes).toMatch(/the rule was .* and is .*of unsound mind/)
})

import type { Edition } from '@panah/domain/law/edition'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changesSince } from '../../src/law/earlier-edition.ts'

const text = readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')
const now = JSON.parse(text) as Edition

test('a reviewer who chooses the edition at hand reads that nothing changed', () => {
  expect(changesSince(text, now)).toMatchObject({ since: now.id, beside: [] })
  expect(changesSince(text, now)?.bySection.size).toBe(0)
})

test('a section that was new since then is listed under its own name, a fact beside the sections', () => {
  const earlier = { ...now, provisions: now.provisions.filter(({ id }) => id !== 'ppc/371a'), facts: now.facts.slice(1) }
  const changes = changesSince(JSON.stringify(earlier), now)
  expect(changes?.bySection.get('ppc/371a')).toEqual(['Section ppc/371a is new.'])
  expect(changes?.beside).toContain(`Fact ${now.facts[0]?.fact} is new.`)
  expect(changes?.beside.some((line) => line.startsWith('Section '))).toBe(false)
})

test('a file that is no edition is said to be none, whatever it holds', () => {
  for (const wrong of ['', 'null', '[]', '{"id":"x"}', '{"id":"x","words":{},"provisions":{}}', '<html>'])
    expect(changesSince(wrong, now)).toBeNull()
})

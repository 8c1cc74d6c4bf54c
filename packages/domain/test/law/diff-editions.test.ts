import { expect, test } from 'vitest'
import type { Edition, Provision } from '../../src/law/edition.ts'
import { diffEditions } from '../../src/law/diff-editions.ts'
import { edition } from './world.ts'

/** The edition with one section changed. */
function amended(id: string, change: (provision: Provision) => Provision): Edition {
  return { ...edition, provisions: edition.provisions.map((provision) => (provision.id === id ? change(provision) : provision)) }
}

test('Nothing changed between an edition and itself', () => {
  expect(diffEditions(edition, edition)).toEqual([])
})

test('A lawyer reads in sentences what an amendment changed', () => {
  const after = amended('ptpa-2018/3-2', (provision) => ({
    ...provision,
    versions: provision.versions.map((version) => ({
      ...version,
      penalty: { ...version.penalty, prison: { min: 3, max: 10, unit: 'years' } },
      elements: [...version.elements, { element: 'harm', any: ['victim-of-unsound-mind'] }],
    })),
  }))
  const changes = diffEditions(edition, after).join('\n')
  expect(changes).toContain('the penalty was "Prison: 2 years to 10 years.')
  expect(changes).toContain('and is "Prison: 3 years to 10 years.')
  expect(changes).toMatch(/the rule was .* and is .*of unsound mind/)
})

test('A plain statement is compared only where both editions carry one', () => {
  const says = (en: string) => amended('ptpa-2018/3-2', (provision) => ({ ...provision, says: { en, ur: 'الف' } }))
  expect(diffEditions(edition, says('One.'))).toEqual([])
  expect(diffEditions(says('One.'), says('Two.')).join('\n')).toContain('the plain statement was "One." and is "Two."')
})

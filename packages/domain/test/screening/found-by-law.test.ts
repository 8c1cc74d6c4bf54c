import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/law/compile.ts'
import { foundByLaw, isOtherThan, otherwise } from '../../src/screening/found-by-law.ts'
import { anyAnswers, edition, scene, some } from './some-answers.ts'

const law = compile(edition)
const receivedAt = '2026-11-20T09:00:00.000Z'
const found = (answers: Parameters<typeof some>[0], at = law) => foundByLaw(at, { ...some(answers), scene, receivedAt })
const kiln = { facts: { 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes', recruited: 'yes' } } as const
const repealed = compile({ ...edition, id: 'repealed', provisions: edition.provisions.filter(({ id }) => id !== 'blsa-punjab/11') })

test('Asked twice, an edition finds the same, and the law ready to run finds what its file finds', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const once = found(answers)
      expect(foundByLaw(edition, { ...answers, scene, receivedAt })).toEqual(once)
      expect(isOtherThan(once, found(answers))).toBe(false)
    }),
    { numRuns: 40 },
  )
})

test('In which order sections and missing facts stand makes no difference between two editions', () => {
  const once = found(kiln)
  const turned = {
    ...once,
    classification: once.classification.toReversed(),
    findings: once.findings.toReversed().map((each) => ({ ...each, missing: each.missing.toReversed() })),
  }
  expect(isOtherThan(once, turned)).toBe(false)
})

test('A section that was repealed is named as one to which nothing points any more', () => {
  const [first, again] = [found(kiln), found(kiln, repealed)]
  expect(isOtherThan(first, again)).toBe(true)
  expect(otherwise(first, again)).toContainEqual({ offence: 'blsa-punjab/11', was: 'made-out', is: null })
  expect(otherwise(again, first)).toContainEqual({ offence: 'blsa-punjab/11', was: null, is: 'made-out' })
})

test('An act on a day to come is read by the law of the day on which it was told', () => {
  const later = { ...some(kiln), scene: { ...scene, heldOn: '2026-11-21' }, receivedAt }
  expect(foundByLaw(law, later)).toEqual(found(kiln))
})

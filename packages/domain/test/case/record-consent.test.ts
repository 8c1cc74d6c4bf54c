import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ConsentGiver, ConsentPurpose, type RecordConsent } from '../../src/case/consent.ts'
import { recordConsent } from '../../src/case/record-consent.ts'
import { isTreatedAsChild } from '../../src/person/age.ts'
import { AgeBand } from '../../src/person/person.ts'

const now = '2026-11-20T09:00:00.000Z'
const anyAnswers = fc.uniqueArray(fc.tuple(fc.constantFrom(...ConsentPurpose.options), fc.constantFrom('yes' as const, 'no' as const)), {
  selector: ([purpose]) => purpose,
  minLength: 1,
})
const said = (
  answers: readonly (readonly [RecordConsent['answers'][number]['purpose'], 'yes' | 'no'])[],
  givenBy: RecordConsent['givenBy'] = 'person',
): RecordConsent => ({
  id: 'command',
  name: 'consent.record',
  caseId: 'case',
  personId: 'person',
  givenBy,
  language: 'ur',
  answers: answers.map(([purpose, answer]) => ({ consentId: purpose, purpose, answer })),
})

test('whoever may be a child does not answer alone; everybody else does', () => {
  fc.assert(
    fc.property(fc.constantFrom(...AgeBand.options), fc.constantFrom(...ConsentGiver.options), anyAnswers, (ageBand, givenBy, answers) => {
      const result = recordConsent({ personId: 'person', ageBand }, said(answers, givenBy), now)
      const needsOther = isTreatedAsChild(ageBand) && givenBy === 'person'
      expect(result.ok ? 'kept' : result.refusal.code).toBe(needsOther ? 'case.consent-child-needs-other' : 'kept')
    }),
  )
})

test('only a no to being helped or to being spoken of takes help back', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const result = recordConsent({ personId: 'person', ageBand: '30-59' }, said(answers), now)
      const withdrawn = answers.some(([purpose, answer]) => answer === 'no' && (purpose === 'services' || purpose === 'sharing'))
      expect(result.ok && result.value.withdraws).toBe(withdrawn)
    }),
  )
})

test('two answers to one purpose are no answer, and a person of another file is not there', () => {
  const twice = said([
    ['services', 'yes'],
    ['services', 'no'],
  ])
  expect(recordConsent({ personId: 'person', ageBand: '30-59' }, twice, now)).toMatchObject({
    refusal: { code: 'case.consent-purpose-twice' },
  })
  expect(recordConsent({ personId: 'other', ageBand: '30-59' }, said([['services', 'yes']]), now)).toMatchObject({
    refusal: { code: 'not-found' },
  })
})

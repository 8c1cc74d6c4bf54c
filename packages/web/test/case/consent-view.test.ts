import { RecordConsent, type InformedConsent } from '@panah/domain/case/consent'
import { recordConsent } from '@panah/domain/case/record-consent'
import { expect, test } from 'vitest'
import { askedNow, giversFor, latestOf, nothingAsked } from '../../src/case/consent-view.ts'

const id = (last: string) => `00000000-0000-4000-8000-0000000000${last}`

function consent(more: Partial<InformedConsent>): InformedConsent {
  return {
    ...{ id: id('01'), caseId: id('c1'), personId: id('b1'), purpose: 'sharing', answer: 'yes', givenBy: 'person', language: 'ur' },
    ...{ recordedBy: id('a1'), recordedAt: '2026-11-21T10:00:00.000Z' },
    ...more,
  }
}

test('only what was asked in this talk is written down', () => {
  expect(askedNow({ ...nothingAsked, sharing: 'no' }, () => id('09'))).toEqual([{ consentId: id('09'), purpose: 'sharing', answer: 'no' }])
  expect(askedNow(nothingAsked, () => id('09'))).toEqual([])
})

test('a later no stands, with who gave it', () => {
  const later = consent({ id: id('02'), answer: 'no', givenBy: 'guardian', recordedAt: '2026-11-22T10:00:00.000Z' })
  expect(latestOf([later, consent({})], 'sharing')).toEqual(later)
  expect(latestOf([consent({})], 'statistics')).toBeNull()
})

test.each(['under-14', '16-17', 'unknown', '18-29'] as const)(
  'whoever may answer for an age %s is taken by the server, and nobody else',
  (ageBand) => {
    const all = ['person', 'guardian', 'court', 'child-protection-body'] as const
    for (const givenBy of all) {
      const given = RecordConsent.parse({
        ...{ id: id('0a'), name: 'consent.record', caseId: id('c1'), personId: id('b1'), givenBy, language: 'ur' },
        answers: [{ consentId: id('09'), purpose: 'services', answer: 'yes' }],
      })
      const taken = recordConsent({ personId: id('b1'), ageBand }, given, '2026-11-21T10:00:00.000Z').ok
      expect(giversFor(ageBand).includes(givenBy)).toBe(taken)
    }
  },
)

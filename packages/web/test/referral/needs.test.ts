import { ReferralNeed } from '@panah/domain/referral/referral'
import { expect, test } from 'vitest'
import { firstNeeds, searchedNeed, sentNeed, stopsOf } from '../../src/referral/needs.ts'

const girl = {
  id: '00000000-0000-4000-8000-000000000001',
  sex: 'female',
  ageBand: 'unknown',
  nationality: null,
  languages: ['skr' as const],
} as const
const needs = firstNeeds({ ...girl, languages: ['skr'] }, 'emergency')

const consent = (purpose: 'services' | 'sharing', answer: 'yes' | 'no', recordedAt = '2026-11-21T10:00:00.000Z') => ({
  id: `${purpose}-${answer}`,
  purpose,
  answer,
  recordedAt,
})

test('until it is known, the address stays hidden and the age unknown is a child', () => {
  expect(needs.addressMustStayHidden).toBe(true)
  expect(sentNeed(needs, girl).treatedAsChild).toBe(true)
})

test('searching carries no words of anybody’s story', () => {
  expect('words' in searchedNeed({ ...needs, words: 'a bed' }, girl)).toBe(false)
})

test('what the caseworker sees is what is sent, and the server takes it', () => {
  const need = sentNeed({ ...needs, words: '  A bed tonight, ground floor. ' }, girl)
  expect(need.words).toBe('A bed tonight, ground floor.')
  expect(ReferralNeed.parse(need)).toEqual(need)
})

test('without being asked nobody is referred', () => {
  expect(stopsOf([])).toEqual([
    { purpose: 'services', because: 'not-asked' },
    { purpose: 'sharing', because: 'not-asked' },
  ])
})

test('a no is said first, and as a no', () => {
  expect(stopsOf([consent('sharing', 'no')])).toEqual([
    { purpose: 'sharing', because: 'refused' },
    { purpose: 'services', because: 'not-asked' },
  ])
})

test('the latest answer counts: a yes withdrawn stops the sending', () => {
  const yes = [consent('services', 'yes'), consent('sharing', 'yes')]
  expect(stopsOf(yes)).toEqual([])
  expect(stopsOf([...yes, consent('sharing', 'no', '2026-11-22T10:00:00.000Z')])).toEqual([{ purpose: 'sharing', because: 'refused' }])
})

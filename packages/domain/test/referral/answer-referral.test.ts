import { expect, test } from 'vitest'
import { answerReferral } from '../../src/referral/answer-referral.ts'

const now = '2026-03-04T17:30:00.000Z'

test('a shelter says yes', () => {
  expect(answerReferral({ state: 'sent' }, { is: 'accepted' }, now)).toMatchObject({
    value: { state: 'accepted', answeredAt: now, declinedBecause: null },
  })
})

test('a shelter says no and why', () => {
  expect(answerReferral({ state: 'sent' }, { is: 'declined', because: 'full', words: null }, now)).toMatchObject({
    value: { state: 'declined', declinedBecause: 'full' },
  })
})

test('a no for another reason says which', () => {
  expect(answerReferral({ state: 'sent' }, { is: 'declined', because: 'other', words: null }, now)).toMatchObject({
    refusal: { code: 'referral.other-needs-words' },
  })
  expect(answerReferral({ state: 'sent' }, { is: 'declined', because: 'other', words: 'No water' }, now)).toMatchObject({
    value: { declinedWords: 'No water' },
  })
})

test('an answer is given once, and none to a request that was taken back', () => {
  for (const state of ['accepted', 'declined'] as const) {
    expect(answerReferral({ state }, { is: 'accepted' }, now)).toMatchObject({ refusal: { code: 'referral.already-answered' } })
  }
  expect(answerReferral({ state: 'revoked' }, { is: 'accepted' }, now)).toMatchObject({ refusal: { code: 'referral.revoked' } })
})

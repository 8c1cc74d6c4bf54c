import { expect, test } from 'vitest'
import { latestAnswer, sendReferral, type BeforeSending, type ConsentAnswer } from '../../src/referral/send-referral.ts'
import type { ReferralNeed } from '../../src/referral/referral.ts'

const now = '2026-03-04T17:30:00.000Z'
const need: ReferralNeed = {
  sex: 'female',
  ageBand: '18-29',
  treatedAsChild: false,
  childrenAlong: 0,
  disability: false,
  languages: ['ur'],
  medicalCareNeeded: false,
  addressMustStayHidden: true,
  words: 'A bed from tonight',
}
const said = (id: string, purpose: ConsentAnswer['purpose'], answer: 'yes' | 'no', recordedAt = '2026-03-04T12:00:00.000Z') => ({
  id,
  purpose,
  answer,
  recordedAt,
})
const agreed = [said('c1', 'services', 'yes'), said('c2', 'sharing', 'yes')]
const known: BeforeSending = { consents: agreed, provider: { active: true, services: ['shelter'] }, alreadyWaiting: false }
const ask = { service: 'shelter', urgency: 'urgent', need } as const

test('with a yes to help and a yes to sharing the request goes out, and the two answers go with it', () => {
  expect(sendReferral(known, ask, now)).toEqual({
    ok: true,
    value: { consentServicesId: 'c1', consentSharingId: 'c2', sentAt: now, answerBy: '2026-03-05T17:30:00.000Z', need },
  })
})

test.each([
  ['emergency', '2026-03-04T18:30:00.000Z'],
  ['urgent', '2026-03-05T17:30:00.000Z'],
  ['routine', '2026-03-11T17:30:00.000Z'],
] as const)('an answer to a request marked %s is due at %s', (urgency, due) => {
  const sent = sendReferral(known, { ...ask, urgency }, now)
  expect(sent.ok && sent.value.answerBy).toBe(due)
})

test('nobody is referred without consent, and the caseworker is told which yes is missing', () => {
  const without = (consents: ConsentAnswer[]) => sendReferral({ ...known, consents }, ask, now)
  expect(without([])).toMatchObject({ refusal: { code: 'referral.needs-consent', params: { purposes: ['services', 'sharing'] } } })
  expect(without([said('c1', 'services', 'yes')])).toMatchObject({ refusal: { params: { purposes: ['sharing'] } } })
  expect(without([said('c1', 'sharing', 'yes'), said('c2', 'services', 'no')])).toMatchObject({
    refusal: { params: { purposes: ['services'] } },
  })
})

test('a yes that was taken back is a no; a yes given later is a yes', () => {
  const withdrawn = [...agreed, said('c3', 'sharing', 'no', '2026-03-04T13:00:00.000Z')]
  expect(sendReferral({ ...known, consents: withdrawn }, ask, now)).toMatchObject({ ok: false })
  const given = [...withdrawn, said('c4', 'sharing', 'yes', '2026-03-04T14:00:00.000Z')]
  expect(sendReferral({ ...known, consents: given }, ask, now)).toMatchObject({ value: { consentSharingId: 'c4' } })
})

test('of a yes and a no in the same instant the no counts', () => {
  expect(latestAnswer([said('a', 'sharing', 'yes'), said('b', 'sharing', 'no')], 'sharing')?.id).toBe('b')
  expect(latestAnswer([said('b', 'sharing', 'no'), said('a', 'sharing', 'yes')], 'sharing')?.id).toBe('b')
})

test('a yes to prosecution is no yes to anything else', () => {
  expect(latestAnswer([said('a', 'prosecution', 'yes')], 'sharing')).toBeNull()
})

test('a provider that has closed, or never did this, is not asked', () => {
  expect(sendReferral({ ...known, provider: { active: false, services: ['shelter'] } }, ask, now)).toMatchObject({
    refusal: { code: 'referral.provider-closed' },
  })
  expect(sendReferral(known, { ...ask, service: 'return' }, now)).toMatchObject({
    refusal: { code: 'referral.no-such-service', params: { service: 'return' } },
  })
})

test('a provider that has not answered yet is not asked the same a second time', () => {
  expect(sendReferral({ ...known, alreadyWaiting: true }, ask, now)).toMatchObject({ refusal: { code: 'referral.already-waiting' } })
})

test('somebody whose age nobody knows is announced as a child, whatever the form said', () => {
  const sent = sendReferral(known, { ...ask, need: { ...need, ageBand: 'unknown', treatedAsChild: false } }, now)
  expect(sent.ok && sent.value.need.treatedAsChild).toBe(true)
})

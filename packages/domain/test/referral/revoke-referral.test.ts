import { expect, test } from 'vitest'
import { revokeReferral } from '../../src/referral/revoke-referral.ts'

const now = '2026-03-04T17:30:00.000Z'

test('a request can be taken back while it waits and after a yes', () => {
  for (const state of ['sent', 'accepted'] as const)
    expect(revokeReferral({ state }, now)).toMatchObject({ value: { state: 'revoked', revokedAt: now } })
})

test('there is nothing to take back after a no, or twice', () => {
  expect(revokeReferral({ state: 'declined' }, now)).toMatchObject({ refusal: { code: 'referral.already-answered' } })
  expect(revokeReferral({ state: 'revoked' }, now)).toMatchObject({ refusal: { code: 'referral.revoked' } })
})

import { ok, refuse, type Result } from '../result.ts'
import type { ReferralState } from './referral.ts'

/** Takes a request back: while it waits, and also after a yes, for a consent may be withdrawn at any time. */
export function revokeReferral(
  referral: { readonly state: ReferralState },
  now: string,
): Result<{ readonly state: 'revoked'; readonly revokedAt: string }> {
  if (referral.state === 'declined') return refuse('referral.already-answered')
  if (referral.state === 'revoked') return refuse('referral.revoked')
  return ok({ state: 'revoked', revokedAt: now })
}

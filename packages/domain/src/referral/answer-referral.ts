import { ok, refuse, type Result } from '../result.ts'
import type { AnswerReferral, DeclineReason, ReferralState } from './referral.ts'

/** A provider's answer, as kept. */
export interface Answered {
  readonly state: 'accepted' | 'declined'
  readonly answeredAt: string
  readonly declinedBecause: DeclineReason | null
  readonly declinedWords: string | null
}

/** Answers a request once. Late is better than never: a yes after the deadline is still a yes, and its hour is kept. */
export function answerReferral(
  referral: { readonly state: ReferralState },
  answer: AnswerReferral['answer'],
  now: string,
): Result<Answered> {
  if (referral.state === 'revoked') return refuse('referral.revoked')
  if (referral.state !== 'sent') return refuse('referral.already-answered')
  if (answer.is === 'accepted') return ok({ state: 'accepted', answeredAt: now, declinedBecause: null, declinedWords: null })
  if (answer.because === 'other' && answer.words === null) return refuse('referral.other-needs-words')
  return ok({ state: 'declined', answeredAt: now, declinedBecause: answer.because, declinedWords: answer.words })
}

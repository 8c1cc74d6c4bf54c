import type { ConsentPurpose } from '../case/consent.ts'
import { isTreatedAsChild } from '../person/age.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { ReferralNeed, SendReferral } from './referral.ts'
import type { Service } from './service-provider.ts'
import { answerBy } from './time-to-answer.ts'

/** One answer to one purpose, as it was written down. */
export interface ConsentAnswer {
  readonly id: string
  readonly purpose: ConsentPurpose
  readonly answer: 'yes' | 'no'
  readonly recordedAt: string
}

/** What has to be known before a request may go out. */
export interface BeforeSending {
  readonly consents: readonly ConsentAnswer[]
  readonly provider: { readonly active: boolean; readonly services: readonly Service[] }
  /** Whether this provider has not yet answered an earlier request for the same service in the same case. */
  readonly alreadyWaiting: boolean
}

/** What a request is sent with. */
export interface Sending {
  readonly consentServicesId: string
  readonly consentSharingId: string
  readonly sentAt: string
  readonly answerBy: string
  readonly need: ReferralNeed
}

/** The answer that counts for a purpose: the latest. Of two in the same instant a no outweighs a yes. */
export function latestAnswer(consents: readonly ConsentAnswer[], purpose: ConsentPurpose): ConsentAnswer | null {
  const [latest] = consents
    .filter((consent) => consent.purpose === purpose)
    .toSorted((a, b) => Date.parse(b.recordedAt) - Date.parse(a.recordedAt) || (a.answer === 'no' ? -1 : 1))
  return latest ?? null
}

/**
 * Asks a provider to help. Nobody is referred without a yes to being helped and a yes to being spoken of (product rule 4),
 * and whoever may be a child is announced as one (product rule 1).
 */
export function sendReferral(
  known: BeforeSending,
  given: Pick<SendReferral, 'service' | 'urgency' | 'need'>,
  now: string,
): Result<Sending> {
  const services = latestAnswer(known.consents, 'services')
  const sharing = latestAnswer(known.consents, 'sharing')
  if (services?.answer !== 'yes' || sharing?.answer !== 'yes') {
    const missing = [services, sharing].flatMap((answer, index) => (answer?.answer === 'yes' ? [] : [index === 0 ? 'services' : 'sharing']))
    return refuse('referral.needs-consent', { purposes: missing })
  }
  if (!known.provider.active) return refuse('referral.provider-closed')
  if (!known.provider.services.includes(given.service)) return refuse('referral.no-such-service', { service: given.service })
  if (known.alreadyWaiting) return refuse('referral.already-waiting')
  const need = { ...given.need, treatedAsChild: given.need.treatedAsChild || isTreatedAsChild(given.need.ageBand) }
  return ok({ consentServicesId: services.id, consentSharingId: sharing.id, sentAt: now, answerBy: answerBy(given.urgency, now), need })
}

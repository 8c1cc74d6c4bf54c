import { isTreatedAsChild } from '../person/age.ts'
import type { AgeBand } from '../person/person.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { ConsentPurpose, RecordConsent } from './consent.ts'

export interface BeforeConsent {
  readonly personId: string
  readonly ageBand: AgeBand
}

export interface Consented {
  readonly recordedAt: string
  /** A no to being helped or to being spoken of ends what is under way; the providers are told to stop (product rule 4). */
  readonly withdraws: boolean
}

const carryReferrals: readonly ConsentPurpose[] = ['services', 'sharing']

/** Writes down what she, or whoever may speak for her, answered to each purpose. */
export function recordConsent(known: BeforeConsent, given: RecordConsent, now: string): Result<Consented> {
  // A person of another file named inside this one: the same as no such person.
  if (given.personId !== known.personId) return refuse('not-found')
  if (isTreatedAsChild(known.ageBand) && given.givenBy === 'person') return refuse('case.consent-child-needs-other')
  const purposes = given.answers.map(({ purpose }) => purpose)
  if (new Set(purposes).size < purposes.length) return refuse('case.consent-purpose-twice')
  const withdraws = given.answers.some(({ purpose, answer }) => answer === 'no' && carryReferrals.includes(purpose))
  return ok({ recordedAt: now, withdraws })
}

import type { ConsentGiver, ConsentPurpose, InformedConsent } from '@panah/domain/case/consent'
import { isTreatedAsChild } from '@panah/domain/person/age'
import type { AgeBand } from '@panah/domain/person/person'
import { latestAnswer } from '@panah/domain/referral/send-referral'

export const purposes = ['services', 'sharing', 'prosecution', 'statistics'] as const satisfies readonly ConsentPurpose[]
const givers = ['person', 'guardian', 'child-protection-body', 'court'] as const satisfies readonly ConsentGiver[]

/** Who may answer. A child is asked as well, but somebody has to stand in; age unknown is a child. */
export function giversFor(ageBand: AgeBand): readonly ConsentGiver[] {
  return isTreatedAsChild(ageBand) ? givers.filter((giver) => giver !== 'person') : givers
}

export type Answers = Readonly<Record<ConsentPurpose, 'yes' | 'no' | null>>

export const nothingAsked: Answers = { services: null, sharing: null, prosecution: null, statistics: null }

/** The answer that counts for a purpose, whole: also who gave it and when. */
export function latestOf(consents: readonly InformedConsent[], purpose: ConsentPurpose): InformedConsent | null {
  const latest = latestAnswer(consents, purpose)
  return consents.find(({ id }) => id === latest?.id) ?? null
}

/** Only what was asked in this talk is written down; what was not asked stays as it was. */
export function askedNow(answers: Answers, idOf: (purpose: ConsentPurpose) => string) {
  return purposes.flatMap((purpose) => {
    const answer = answers[purpose]
    return answer === null ? [] : [{ consentId: idOf(purpose), purpose, answer }]
  })
}

import type { CaseEvent } from '@panah/domain/case/case-event'
import type { CaseNote } from '@panah/domain/case/case-file'
import type { InformedConsent } from '@panah/domain/case/consent'
import type { Referral } from '@panah/domain/referral/referral'
import type { Screening } from '@panah/domain/screening/screening'

/** A line before it is known how to call whoever did it. */
export interface Line {
  readonly at: string
  readonly byId: string | null
  readonly what: string
  readonly about: string | null
}

export interface Told {
  readonly file: { readonly number: string; readonly openedAt: string; readonly openedBy: string }
  readonly screening: Screening | null
  readonly consents: readonly InformedConsent[]
  readonly referrals: readonly Partial<Referral>[]
  readonly notes: readonly CaseNote[]
  readonly events: readonly (Pick<CaseEvent, 'at' | 'recordedBy' | 'recordedAt' | 'about'> & {
    readonly event: string
    readonly withdrawnAt: string | null
  })[]
  readonly plans: readonly { readonly plannedAt: string; readonly plannedBy: string; readonly version: number }[]
}

/** What happened in a file, the latest first, from the records that this reader sees. */
export function timelineOf({ file, screening, consents, referrals, notes, events, plans }: Told): Line[] {
  const lines: Line[] = [
    { at: file.openedAt, byId: file.openedBy, what: 'case-opened', about: file.number },
    ...(screening ? [{ at: screening.receivedAt, byId: screening.recordedBy, what: 'screened', about: screening.number }] : []),
    ...consents.map((consent) => ({
      at: consent.recordedAt,
      byId: consent.recordedBy,
      what: `consent-${consent.answer}`,
      about: consent.purpose,
    })),
    ...referrals.flatMap(ofReferral),
    ...notes.map((note) => ({ at: note.writtenAt, byId: note.writtenBy, what: 'note', about: null })),
    ...events.map(({ at, recordedBy: byId, event, about, withdrawnAt }) => ({
      at,
      byId,
      what: withdrawnAt === null ? 'event' : 'event-withdrawn',
      about: about === null ? event : `${event} ${about}`,
    })),
    ...plans.map((plan) => ({ at: plan.plannedAt, byId: plan.plannedBy, what: 'sections-picked', about: String(plan.version) })),
  ]
  return lines.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

function ofReferral({ sentAt, sentBy, answeredAt, revokedAt, number, declinedBecause }: Partial<Referral>): Line[] {
  const about = number ?? null
  const answered = declinedBecause ? 'referral-declined' : 'referral-accepted'
  return [
    ...(sentAt ? [{ at: sentAt, byId: sentBy ?? null, what: 'referral-sent', about }] : []),
    ...(answeredAt ? [{ at: answeredAt, byId: null, what: answered, about }] : []),
    ...(revokedAt ? [{ at: revokedAt, byId: null, what: 'referral-revoked', about }] : []),
  ]
}

import { z } from 'zod'
import { Id, Instant } from '../ids.ts'

/** Consent is asked for each purpose by itself; help depends on none of them (product rule 4). */
export const ConsentPurpose = z.enum(['services', 'sharing', 'prosecution', 'statistics'])
export type ConsentPurpose = z.infer<typeof ConsentPurpose>

/** Who may answer. A guardian can be the trafficker, so for a child a court or a child-protection body can stand in. */
export const ConsentGiver = z.enum(['person', 'guardian', 'court', 'child-protection-body'])
export type ConsentGiver = z.infer<typeof ConsentGiver>

/** Consent to be helped; not the consent of the trafficking definition, which the law calls irrelevant. */
export const InformedConsent = z.object({
  id: Id,
  caseId: Id,
  personId: Id,
  purpose: ConsentPurpose,
  answer: z.enum(['yes', 'no']),
  givenBy: ConsentGiver,
  language: z.string(),
  recordedBy: Id,
  recordedAt: Instant,
})
export type InformedConsent = z.infer<typeof InformedConsent>

export const RecordConsent = z.strictObject({
  id: Id,
  name: z.literal('consent.record'),
  caseId: Id,
  personId: Id,
  givenBy: ConsentGiver,
  language: z.enum(['ur', 'sd', 'ps', 'pa', 'bal', 'skr', 'en', 'other']),
  answers: z
    .array(z.strictObject({ consentId: Id, purpose: ConsentPurpose, answer: z.enum(['yes', 'no']) }))
    .min(1)
    .max(4),
})
export type RecordConsent = z.infer<typeof RecordConsent>

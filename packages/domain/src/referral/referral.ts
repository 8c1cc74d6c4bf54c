import { z } from 'zod'
import { DistrictCode, Id, Instant, ProvinceCode, RecordNumber } from '../ids.ts'
import { AgeBand, Sex } from '../person/person.ts'
import { words } from '../text.ts'
import { Service } from './service-provider.ts'

/** How soon the provider must answer: within 1 hour, 24 hours, 7 days. */
export const Urgency = z.enum(['emergency', 'urgent', 'routine'])
export type Urgency = z.infer<typeof Urgency>

export const ReferralState = z.enum(['sent', 'accepted', 'declined', 'revoked'])
export type ReferralState = z.infer<typeof ReferralState>

export const DeclineReason = z.enum(['full', 'not-eligible', 'no-such-service', 'not-safe-here', 'closed', 'other'])
export type DeclineReason = z.infer<typeof DeclineReason>

/** What the provider sees: the need, and no more than the consent covers. */
export const ReferralNeed = z.strictObject({
  sex: Sex,
  ageBand: AgeBand,
  treatedAsChild: z.boolean(),
  childrenAlong: z.number().int().min(0).max(20),
  disability: z.boolean(),
  languages: z.array(z.string()).max(8),
  medicalCareNeeded: z.boolean(),
  addressMustStayHidden: z.boolean(),
  words: words(600), // what the provider has to know, and no more
})
export type ReferralNeed = z.infer<typeof ReferralNeed>

/** A request from one organisation to a service provider to help one person. */
export const Referral = z.object({
  id: Id,
  number: RecordNumber,
  version: z.number().int(),
  caseId: Id,
  personId: Id,
  providerId: Id,
  service: Service,
  urgency: Urgency,
  state: ReferralState,
  sentBy: Id,
  sentAt: Instant,
  answerBy: Instant,
  answeredAt: Instant.nullable(),
  revokedAt: Instant.nullable(), // taken back, before or after the answer
  declinedBecause: DeclineReason.nullable(),
  unitId: Id,
  organisationId: Id,
  addressedTo: Id,
  district: DistrictCode,
  province: ProvinceCode,
})
export type Referral = z.infer<typeof Referral>

export const SendReferral = z.strictObject({
  id: Id,
  name: z.literal('referral.send'),
  referralId: Id,
  caseId: Id,
  providerId: Id,
  service: Service,
  urgency: Urgency,
  need: ReferralNeed,
})
export type SendReferral = z.infer<typeof SendReferral>

export const AnswerReferral = z.strictObject({
  id: Id,
  name: z.literal('referral.answer'),
  referralId: Id,
  baseVersion: z.number().int().nonnegative(),
  answer: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('accepted') }),
    z.strictObject({ is: z.literal('declined'), because: DeclineReason, words: words(600).nullable() }),
  ]),
})
export type AnswerReferral = z.infer<typeof AnswerReferral>

export const RevokeReferral = z.strictObject({
  id: Id,
  name: z.literal('referral.revoke'),
  referralId: Id,
  baseVersion: z.number().int().nonnegative(),
})
export type RevokeReferral = z.infer<typeof RevokeReferral>

import { z } from 'zod'
import { Id } from '../ids.ts'
import { words } from '../text.ts'
import { cnicForm, phoneForm, withoutGaps } from './papers.ts'

export const Sex = z.enum(['female', 'male', 'transgender', 'unknown'])
export type Sex = z.infer<typeof Sex>

/** Bands, not birthdays: enough to care for somebody. `unknown` is cared for as a child (product rule 1). */
export const AgeBand = z.enum(['under-14', '14-15', '16-17', '18-29', '30-59', '60-over', 'unknown'])
export type AgeBand = z.infer<typeof AgeBand>

/** A person in need, without what identifies her; names and papers are in the identity, behind a door of its own. */
export const Person = z.object({
  id: Id,
  sex: Sex,
  ageBand: AgeBand,
  nationality: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(), // ISO 3166-1 alpha-2; null: not known
  languages: z.array(z.enum(['ur', 'sd', 'ps', 'pa', 'bal', 'skr', 'en', 'other'])).max(8),
})
export type Person = z.infer<typeof Person>

/** What names her. Every field may be missing; each is encrypted by itself under her own key. */
export const Identity = z.strictObject({
  fullName: words(120).nullable(),
  nameInLatin: words(120).nullable(),
  fatherOrHusbandName: words(120).nullable(),
  cnic: z.string().overwrite(withoutGaps).regex(cnicForm, { error: 'person.cnic-form' }).nullable(),
  phone: z.string().overwrite(withoutGaps).regex(phoneForm, { error: 'person.phone-form' }).nullable(),
})
export type Identity = z.infer<typeof Identity>

/** Why an identity is opened. A closed list, so that the ledger never carries a story. */
export const IdentityPurpose = z.enum([
  'immediate-safety',
  'medical-care',
  'placement',
  'court-or-statement',
  'family-tracing',
  'identity-papers',
  'correct-record',
])
export type IdentityPurpose = z.infer<typeof IdentityPurpose>

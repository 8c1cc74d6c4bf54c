import { z } from 'zod'
import { DeviceInstant, Id, Instant } from '../ids.ts'
import { words } from '../text.ts'
import { FoundAgain } from './screening.ts'

/** What can be told of a screening later: an answer by the code of its fact, the note, and where and when it was. Which district it is stays: the file hangs there. */
export const AmendableField = z.string().regex(/^(?:fact:[a-z0-9-]{2,60}|note|place|held-on|act-on)$/)

/** What a field says; null: nothing. An answer is yes, no, unknown or refused. */
export const FieldValue = words(2000).nullable()

/** What one had before oneself, and what one tells instead. */
export const Change = z.strictObject({ field: AmendableField, was: FieldValue, is: FieldValue })
export type Change = z.infer<typeof Change>

/** Something told later, or corrected, on whichever device: never over what somebody else told meanwhile. */
export const AmendScreening = z.strictObject({
  id: Id,
  name: z.literal('screening.amend'),
  screeningId: Id,
  amendmentId: Id,
  baseVersion: z.number().int().positive(),
  madeAt: DeviceInstant,
  clockAheadMs: z.number().int().nullable(), // how far the device's clock was ahead of the server's when they last met
  changes: z.array(Change).min(1).max(250),
})
export type AmendScreening = z.infer<typeof AmendScreening>

/** A person decides between two answers, or leaves the question open. */
export const SettleConflict = z.strictObject({
  id: Id,
  name: z.literal('screening.settle'),
  screeningId: Id,
  conflictId: Id,
  as: FieldValue,
})
export type SettleConflict = z.infer<typeof SettleConflict>

/** What came of one change: it was taken over; it said what was there; or both stand until somebody decides. */
export const Came = z.enum(['taken', 'same', 'both'])

/** Something told later, as kept. */
export const Amendment = z.object({
  id: Id,
  madeBy: Id,
  madeAt: Instant,
  clockAheadMs: z.number().int().nullable(),
  receivedAt: Instant,
  version: z.number().int(),
  changes: z.array(Change.extend({ came: Came })),
  found: FoundAgain,
})
export type Amendment = z.infer<typeof Amendment>

/** Two people told the same thing differently. It is a record, not an error. */
export const Conflict = z.object({
  id: Id,
  screeningId: Id,
  field: AmendableField,
  was: z.string().nullable(),
  kept: z.string().nullable(),
  told: z.string().nullable(),
  keptBy: Id,
  toldBy: Id,
  foundAt: Instant,
  settledAt: Instant.nullable(),
  settledAs: z.string().nullable(),
})
export type Conflict = z.infer<typeof Conflict>

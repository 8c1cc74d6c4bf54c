import { z } from 'zod'
import { Id } from '../ids.ts'
import { Identity } from './person.ts'

/** Writes down what names a person, whole, as it is known now; what was written before is kept by version. */
export const RecordIdentity = z.strictObject({
  id: Id,
  name: z.literal('identity.record'),
  personId: Id,
  baseVersion: z.number().int().nonnegative(),
  identity: Identity,
})
export type RecordIdentity = z.infer<typeof RecordIdentity>

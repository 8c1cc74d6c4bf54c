import { z } from 'zod'
import { Id } from '../ids.ts'
import { Identity } from './person.ts'

/** Writes down what names a person. It replaces what was known; the earlier sealed fields are kept by version. */
export const RecordIdentity = z.strictObject({
  id: Id,
  name: z.literal('identity.record'),
  personId: Id,
  baseVersion: z.number().int().nonnegative(),
  identity: Identity,
})
export type RecordIdentity = z.infer<typeof RecordIdentity>

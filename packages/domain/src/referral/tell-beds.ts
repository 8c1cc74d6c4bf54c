import { z } from 'zod'
import { Id } from '../ids.ts'

/** A provider says how many beds are free tonight. */
export const TellBeds = z.strictObject({
  id: Id,
  name: z.literal('provider.tell-beds'),
  providerId: Id,
  bedsFree: z.number().int().min(0).max(2000),
})
export type TellBeds = z.infer<typeof TellBeds>

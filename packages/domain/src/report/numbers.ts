import { z } from 'zod'
import { Day } from '../ids.ts'

/** A count, or null where it is above nought and below five, too few to hide a person in, or where it would give such a number away. */
export const Count = z.number().int().nonnegative().nullable()

export const smallestShown = 5

/**
 * What became of the people presumed victims in a period, in numbers only. Persons are counted once, by month and place of their first
 * presumption; `caseOpened` of a month counts among those first presumed in it.
 */
export const Numbers = z.object({
  from: Day,
  to: Day,
  area: z.string(),
  funnel: z.array(
    z.object({ step: z.enum(['screened', 'presumed', 'case-opened', 'consent-asked', 'referred', 'accepted']), persons: Count }),
  ),
  referrals: z.array(z.object({ state: z.enum(['waiting', 'overdue', 'accepted', 'declined', 'revoked']), referrals: Count })),
  declined: z.array(z.object({ because: z.string(), referrals: Count })),
  byDistrict: z.array(z.object({ district: z.string(), persons: Count })),
  byMonth: z.array(z.object({ month: z.string(), presumed: Count, caseOpened: Count })),
  bedsFree: z.array(z.object({ kind: z.enum(['women', 'men', 'girls', 'boys', 'transgender']), beds: z.number().int().nullable() })),
})
export type Numbers = z.infer<typeof Numbers>

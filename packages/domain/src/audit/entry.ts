import { z } from 'zod'
import { Id } from '../ids.ts'

/** Hex of a SHA-256. The chain begins with 64 zeros. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export const chainBegins = '0'.repeat(64)

/**
 * One line of the ledger: who did or tried what, to which record, why, and what came of it.
 * It holds codes and ids, never a name and never what was written in a record.
 */
export const LedgerEntry = z.object({
  seq: z.number().int().positive(),
  at: z.string(), // UTC with microseconds, as the database wrote it: part of what is hashed
  accountId: Id.nullable(),
  sessionId: Id.nullable(),
  role: z.string().nullable(),
  action: z.string(),
  record: z.string().nullable(),
  recordId: z.string().nullable(),
  outcome: z.string(),
  purpose: z.string().nullable(),
  detail: z.string().nullable(),
  previous: Hash,
  recordPrevious: Hash.nullable(),
  hash: Hash,
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

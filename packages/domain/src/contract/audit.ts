import { z } from 'zod'
import { AccountLabel } from '../access/account.ts'
import { LedgerEntry } from '../audit/entry.ts'
import { Id } from '../ids.ts'
import { defineContract } from './contract.ts'

export const LedgerKind = z.enum(['identity', 'refused', 'sign-in', 'wide', 'commands', 'all'])
export type LedgerKind = z.infer<typeof LedgerKind>

export const auditContract = defineContract({
  ledger: {
    method: 'GET',
    path: '/api/ledger',
    says: 'The ledger, newest first. Reading it is itself an entry.',
    query: z.strictObject({
      kind: LedgerKind.default('all'),
      account: Id.optional(),
      recordId: Id.optional(),
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    out: z.object({
      entries: z.array(LedgerEntry),
      accounts: z.array(AccountLabel),
      numbers: z.record(z.string(), z.string()),
      more: z.boolean(),
      openedWide: z.object({ many: z.number().int(), days: z.number().int() }), // accounts that reach a province or the country
    }),
  },
  chain: {
    method: 'GET',
    path: '/api/ledger/chain',
    says: 'Entries in order, whole, for whoever checks the chain on a machine of their own.',
    query: z.strictObject({ after: z.coerce.number().int().nonnegative(), limit: z.coerce.number().int().min(1).max(2000).default(1000) }),
    out: z.object({ genesis: z.string(), last: z.number().int(), entries: z.array(LedgerEntry) }),
  },
})

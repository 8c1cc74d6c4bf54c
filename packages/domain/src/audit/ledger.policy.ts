import { policy } from '../access/policy.ts'
import type { LedgerEntry } from './entry.ts'

/** Only those outside the chain of command read the ledger; reading it is itself an entry. */
export const ledgerPolicy = policy<LedgerEntry>()({
  record: 'ledger',
  may: { read: { auditor: 'national' } },
  hide: {},
})

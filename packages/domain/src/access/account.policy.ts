import type { AccountLabel } from './account.ts'
import { policy } from './policy.ts'

/** Accounts are opened and closed by an administrator, who sees no case, no person and no referral. */
export const accountPolicy = policy<AccountLabel>()({
  record: 'account',
  may: {
    read: { administrator: 'national' },
    open: { administrator: 'national' },
    close: { administrator: 'national' },
  },
  hide: {},
})

import type { AccountLabel } from './account.ts'
import { policy } from './policy.ts'

/** Accounts are opened and closed by an administrator in the area of her own office: of the country, or of a province. She sees no case, no person and no referral. */
export const accountPolicy = policy<AccountLabel>()({
  record: 'account',
  may: {
    read: { administrator: 'area' },
    open: { administrator: 'area' },
    close: { administrator: 'area' },
  },
  hide: {},
})

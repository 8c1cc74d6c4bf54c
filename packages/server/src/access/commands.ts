import { CloseAccount, OpenAccount } from '@panah/domain/access/account'
import { accountPolicy } from '@panah/domain/access/account.policy'
import { mayGive, widthOf } from '@panah/domain/access/width'
import { allPolicies } from '@panah/domain/contract/all-policies'
import { ok, refuse } from '@panah/domain/result'
import { command, type Perform } from '../door.ts'
import { anchorsOfAccount, closeAccount, findAccount, findBeforeOpening, openAccount } from './records.ts'

/** What an administrator does. She opens doors for others and has none to a case herself. */
export function accessCommands(): { readonly 'account.open': Perform; readonly 'account.close': Perform } {
  return {
    'account.open': command({
      input: OpenAccount,
      policy: accountPolicy,
      action: 'open',
      load: findBeforeOpening,
      anchors: anchorsOfAccount,
      decide: ({ taken, unitClosed, ...office }, { firstPassword, username, role }, { actor }) => {
        if (unitClosed) return refuse('access.unit-closed')
        const reach = widthOf(allPolicies, role, office)
        if (!mayGive(actor, reach)) return refuse('access.too-wide')
        if (taken) return refuse('access.username-taken')
        return firstPassword.toLowerCase().includes(username) ? refuse('access.password-has-username') : ok(reach)
      },
      save: (door, reach, given) => openAccount(door, given, reach),
    }),
    'account.close': command({
      input: CloseAccount,
      policy: accountPolicy,
      action: 'close',
      load: (door, { accountId }) => findAccount(door, accountId),
      anchors: anchorsOfAccount,
      decide: (account, { accountId }, { actor }) => {
        if (accountId === actor.accountId) return refuse('access.not-your-own')
        return account.open ? ok(account) : refuse('access.already-closed')
      },
      save: (door, account, { reason }) => closeAccount(door, account, reason),
    }),
  }
}

import { CloseAccount, OpenAccount } from '@panah/domain/access/account'
import { accountPolicy } from '@panah/domain/access/account.policy'
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
      decide: ({ taken, unitClosed }, { firstPassword, username }) => {
        if (unitClosed) return refuse('access.unit-closed')
        if (taken) return refuse('access.username-taken')
        return firstPassword.toLowerCase().includes(username) ? refuse('access.password-has-username') : ok(null)
      },
      save: (door, _change, given) => openAccount(door, given),
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

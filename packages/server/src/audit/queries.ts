import type { LedgerEntry } from '@panah/domain/audit/entry'
import type { LedgerKind } from '@panah/domain/contract/audit'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

/** Entries as they were hashed: the instant as text, in the form the database gave it. */
export function entries({ tx }: Door) {
  return tx
    .selectFrom('ledgerEntry')
    .select([
      'seq',
      'accountId',
      'sessionId',
      'role',
      'action',
      'record',
      'recordId',
      'outcome',
      'purpose',
      'detail',
      'previous',
      'recordPrevious',
      'hash',
    ])
    .select(sql<string>`panah.ledger_instant(ledger_entry.at)`.as('at'))
}

export interface Filter {
  readonly kind: LedgerKind
  readonly account?: string | undefined
  readonly recordId?: string | undefined
  readonly before?: number | undefined
  readonly limit: number
}

/** An account was opened that reaches a province or the country. */
const opensWide = sql<boolean>`(action = 'account.open' and outcome = 'done' and detail ~ '"reach":"(province|national)"')`

/** How many such were opened in the last days. */
export function openedWide({ tx }: Door, days: number) {
  return tx
    .selectFrom('ledgerEntry')
    .select(sql<number>`count(*)::int`.as('many'))
    .where(opensWide)
    .where('at', '>', sql<string>`now() - make_interval(days => ${days})`)
}

const fine = ['done', 'opened', 'read'] as const

/** The newest entries that a filter lets through, one more than asked for, so that the page knows whether there are more. */
export function newest(door: Door, filter: Filter) {
  let query = entries(door)
    .orderBy('seq', 'desc')
    .limit(filter.limit + 1)
  if (filter.before) query = query.where('seq', '<', filter.before)
  if (filter.account) query = query.where('accountId', '=', filter.account)
  if (filter.recordId) query = query.where('recordId', '=', filter.recordId)
  if (filter.kind === 'identity') query = query.where('action', 'in', ['identity.open', 'identity.record', 'evidence.open'])
  if (filter.kind === 'refused') query = query.where('outcome', 'not in', fine)
  if (filter.kind === 'sign-in')
    query = query.where((or) =>
      or.or([
        or('action', 'like', 'sign-%'),
        or('action', 'like', 'totp.%'),
        or('action', 'like', 'password.%'),
        or('action', 'like', 'session.%'),
      ]),
    )
  if (filter.kind === 'wide') query = query.where(opensWide)
  if (filter.kind === 'commands') query = query.where('detail', 'like', '{"command"%')
  return query
}

/** Entries in the order in which they became true, after a number. */
export function inOrder(door: Door, after: number, limit: number) {
  return entries(door).where('seq', '>', after).orderBy('seq').limit(limit)
}

export type EntryRow = LedgerEntry

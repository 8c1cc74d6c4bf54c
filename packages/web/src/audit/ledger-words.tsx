import type { Width } from '@panah/domain/access/width'
import type { AccountLabel } from '@panah/domain/access/account'
import type { LedgerEntry } from '@panah/domain/audit/entry'
import { useText, type Text } from '../translation/use-text.tsx'
import { Num } from '../ui/Words.tsx'

/** How an entry went, by the shape of its outcome: looked, done, on the way in, or refused. */
export type Went = 'fine' | 'half' | 'refused'

export function wentOf({ outcome }: Pick<LedgerEntry, 'outcome'>): Went {
  if (outcome === 'done' || outcome === 'opened' || outcome === 'read') return 'fine'
  return outcome.startsWith('then-') ? 'half' : 'refused'
}

/** *case worker U-2207*: role and number, never a name. */
export function useAccountWords(): (account: Pick<AccountLabel, 'role' | 'number'>) => string {
  const text = useText('audit')
  const roles = useText('access')
  return (account) => text('who', { role: roles(`role.${account.role}`), number: account.number })
}

/** What was done or tried; a code for which there are no words yet is shown as it stands. */
export function actionWords(text: Text, action: string): string {
  if (action.startsWith('request.')) return text('action.request', { operation: action.slice('request.'.length) })
  const key = `action.${action.replaceAll('.', '-')}`
  return text.has(key) ? text(key) : action
}

/** What came of it. */
export function outcomeWords(text: Text, outcome: string): string {
  const key = `outcome.${outcome.replaceAll('.', '-')}`
  if (text.has(key)) return text(key)
  return text('outcome.other', { code: outcome })
}

const Opened = /"role":"([a-z-]+)","reach":"(office|district|province|national)"/

/** What the ledger says of an account that was opened; null for every other entry. */
export function openedAs({ action, detail }: Pick<LedgerEntry, 'action' | 'detail'>): { role: string; reach: Width } | null {
  const [, role, reach] = (action === 'account.open' && Opened.exec(detail ?? '')) || []
  return role && reach ? { role, reach: reach as Width } : null
}

/** The number on the cover; a record without one is told by the head of its id. */
export function RecordNumber({ id, numbers }: { id: string; numbers: Readonly<Record<string, string>> }) {
  return <Num>{numbers[id] ?? `${id.slice(0, 8)}…`}</Num>
}

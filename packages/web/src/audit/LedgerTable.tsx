import type { AccountLabel } from '@panah/domain/access/account'
import type { LedgerEntry } from '@panah/domain/audit/entry'
import { Link } from 'wouter'
import { Named } from '../translation/named.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Num } from '../ui/Words.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { shortHash } from './ChainCheck.tsx'
import { addressOf, type LedgerFilter } from './ledger-filter.ts'
import { secondsOf } from './ledger-time.ts'
import { actionWords, openedAs, outcomeWords, RecordNumber, useAccountWords, wentOf } from './ledger-words.tsx'

interface LedgerTableProps {
  entries: readonly LedgerEntry[]
  accounts: readonly AccountLabel[]
  numbers: Readonly<Record<string, string>>
  filter: LedgerFilter
}

/** Entries, newest first, under the day. */
export function LedgerTable({ entries, accounts, numbers, filter }: LedgerTableProps) {
  const text = useText('audit')
  const format = useFormat()
  if (entries.length === 0) {
    return (
      <div className="in">
        <EmptyState title={text('empty.title')}>{text(`empty.${filter.kind}`)}</EmptyState>
      </div>
    )
  }
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const days = Map.groupBy(entries, ({ at }) => format.calendarDay(at))
  return (
    <div className="table-box">
      <table className="t ledger">
        <caption className="sr">{text('table.caption')}</caption>
        <thead>
          <tr>
            {(['time', 'who', 'what', 'record', 'purpose', 'outcome', 'hash'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {[...days].map(([day, ofDay]) => (
          <tbody key={day}>
            <tr className="day">
              <th scope="rowgroup" colSpan={7}>
                {text.rich('table.day', { day: format.longDay(day), entries: ofDay.length })}
              </th>
            </tr>
            {ofDay.map((entry) => (
              <Row key={entry.seq} entry={entry} account={byId.get(entry.accountId ?? '')} numbers={numbers} filter={filter} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  entry: LedgerEntry
  account: AccountLabel | undefined
  numbers: Readonly<Record<string, string>>
  filter: LedgerFilter
}

function Row({ entry, account, numbers, filter }: RowProps) {
  const text = useText('audit')
  const person = useText('person')
  const words = useAccountWords()
  const { recordId, purpose } = entry
  return (
    <tr>
      <td>
        <Num>{secondsOf(entry.at)}</Num>
      </td>
      <td>
        {account ? (
          <>
            <Link href={addressOf({ ...filter, kind: 'all', account: account.id, before: undefined })}>{words(account)}</Link>
            <span className="unit xs dim">
              <Named name={account.unitName} />
            </span>
          </>
        ) : (
          <span className="dim">{text('table.nobody')}</span>
        )}
      </td>
      <th scope="row">
        {actionWords(text, entry.action)}
        <OpenedAs entry={entry} />
      </th>
      <td className={recordId ? undefined : 'nothing'}>
        {recordId ? (
          <Link href={addressOf({ ...filter, kind: 'all', recordId, before: undefined })}>
            <RecordNumber id={recordId} numbers={numbers} />
          </Link>
        ) : (
          <span className="dim">–</span>
        )}
      </td>
      <td className={purpose ? 'muted' : 'nothing'}>
        {purpose ? person.has(`purpose.${purpose}`) ? person(`purpose.${purpose}`) : purpose : <span className="dim">–</span>}
      </td>
      <td>
        <Outcome entry={entry} />
      </td>
      <td className="dim">
        <span title={entry.hash}>
          <Num>
            {entry.seq} · {shortHash(entry.hash)}
          </Num>
        </span>
      </td>
    </tr>
  )
}

/** In which role an account was opened, and how far it reaches. */
function OpenedAs({ entry }: { entry: LedgerEntry }) {
  const text = useText('audit')
  const roles = useText('access')
  const opened = openedAs(entry)
  return opened && <span className="unit xs dim">{text(`wide.as-${opened.reach}`, { role: roles(`role.${opened.role}`) })}</span>
}

// A refusal is told by its sign and its word; it is no accusation and has no colour.
function Outcome({ entry }: { entry: LedgerEntry }) {
  const text = useText('audit')
  const went = wentOf(entry)
  return (
    <span className="row">
      {went === 'refused' && <Icon name="refused" size={16} />}
      <span className={went === 'refused' ? 'tried' : undefined}>{outcomeWords(text, entry.outcome)}</span>
    </span>
  )
}

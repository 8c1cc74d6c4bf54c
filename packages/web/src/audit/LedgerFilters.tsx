import type { AccountLabel } from '@panah/domain/access/account'
import { Link, useLocation } from 'wouter'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Tabs } from '../ui/Queue.tsx'
import { addressOf, kinds, type Kind, type LedgerFilter } from './ledger-filter.ts'
import { RecordNumber, useAccountWords } from './ledger-words.tsx'

/** Identity, refused, sign-in, everything done, all. */
export function LedgerKinds({ filter }: { filter: LedgerFilter }) {
  const text = useText('audit')
  const [, go] = useLocation()
  return (
    <Tabs
      label={text('filter.label')}
      tabs={kinds.map((key) => ({ key, label: text(`filter.${key}`) }))}
      current={filter.kind}
      onChoose={(key) => go(addressOf({ ...filter, kind: key as Kind, before: undefined }))}
    />
  )
}

interface CutProps {
  filter: LedgerFilter
  accounts: readonly AccountLabel[]
  numbers: Readonly<Record<string, string>>
}

/** Says that only one account or one record is shown, and how to see all again. */
export function LedgerCut({ filter, accounts, numbers }: CutProps) {
  const text = useText('audit')
  const words = useAccountWords()
  const { account, recordId } = filter
  if (!account && !recordId) return null
  const label = accounts.find(({ id }) => id === account)
  return (
    <p className="cut sm">
      {account && (
        <span className="chip act">
          <span>{label ? text.rich('cut.account', { account: words(label) }) : text('cut.account-unknown')}</span>
          <Away href={addressOf({ ...filter, account: undefined, before: undefined })} label={text('cut.all-accounts')} />
        </span>
      )}
      {recordId && (
        <span className="chip act">
          <span>{text.rich('cut.record', { record: <RecordNumber id={recordId} numbers={numbers} /> })}</span>
          <Away href={addressOf({ ...filter, recordId: undefined, before: undefined })} label={text('cut.all-records')} />
        </span>
      )}
    </p>
  )
}

function Away({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} aria-label={label} className="away">
      <Icon name="cross" size={16} />
    </Link>
  )
}

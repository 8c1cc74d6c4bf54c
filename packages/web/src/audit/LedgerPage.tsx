import { Link, useSearch } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Panel } from '../ui/Panel.tsx'
import { ChainCheck } from './ChainCheck.tsx'
import { addressOf, filterOf, type LedgerFilter } from './ledger-filter.ts'
import { LedgerCut, LedgerKinds } from './LedgerFilters.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import './audit.css'

const pageSize = 50

/** Who opened which identity, and why; and whether the chain holds. There is no name here to be seen. */
export function LedgerPage() {
  const text = useText('audit')
  usePageTitle(text('title'))
  const filter = filterOf(new URLSearchParams(useSearch()))
  return (
    <Desk>
      <RecordHead title={text('heading')} about={text('about')} />
      <ChainCheck />
      <Entries filter={filter} />
    </Desk>
  )
}

function Entries({ filter }: { filter: LedgerFilter }) {
  const text = useText('audit')
  const query = useQueryOf('ledger', { query: { ...filter, limit: pageSize } })
  return (
    <Panel flush title={text(`kind.${filter.kind}`)} aside={text(`kind-about.${filter.kind}`)} actions={<LedgerKinds filter={filter} />}>
      <LedgerCut filter={filter} accounts={query.data?.accounts ?? []} numbers={query.data?.numbers ?? {}} />
      <Fetched query={query} what={text('fetching')}>
        {({ entries, accounts, numbers, more, openedWide }) => (
          <>
            <OpenedWide opened={openedWide} filter={filter} />
            <LedgerTable entries={entries} accounts={accounts} numbers={numbers} filter={filter} />
            <Turn filter={filter} lowest={more ? (entries.at(-1)?.seq ?? null) : null} shown={entries.length} />
          </>
        )}
      </Fetched>
    </Panel>
  )
}

/** Whoever opens doors is watched by somebody outside: accounts that reach a province or the country are told of unasked. */
function OpenedWide({ opened: { many, days }, filter }: { opened: { many: number; days: number }; filter: LedgerFilter }) {
  const text = useText('audit')
  if (many === 0 || filter.kind === 'wide') return null
  return (
    <p className="in sm told-unasked">
      <span>{text('wide.notice', { many, days })}</span>{' '}
      <Link href={addressOf({ kind: 'wide', account: undefined, recordId: undefined, before: undefined })}>{text('wide.look')}</Link>
    </p>
  )
}

function Turn({ filter, lowest, shown }: { filter: LedgerFilter; lowest: number | null; shown: number }) {
  const text = useText('audit')
  const format = useFormat()
  if (lowest === null && filter.before === undefined) return null
  return (
    <nav className="turn" aria-label={text('turn.label')}>
      {filter.before !== undefined && (
        <ButtonLink size="small" href={addressOf({ ...filter, before: undefined })}>
          {text('turn.newest')}
        </ButtonLink>
      )}
      {lowest !== null && (
        <ButtonLink size="small" iconEnd="forward" href={addressOf({ ...filter, before: lowest })}>
          {text('turn.earlier')}
        </ButtonLink>
      )}
      <span className="xs dim">{text.rich('turn.shown', { shown: format.number(shown) })}</span>
    </nav>
  )
}

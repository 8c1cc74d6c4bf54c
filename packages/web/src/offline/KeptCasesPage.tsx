import type { KeptCase } from '@panah/domain/contract/caseload'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { useWhoWords } from '../person/who-words.ts'
import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { remaining } from '../translation/remaining.ts'
import { numbered } from '../translation/rich.tsx'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Num } from '../ui/Words.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useOnline } from '../ui/use-online.ts'
import { fetchCaseload, keptCases } from './caseload.ts'
import { KeptCaseView } from './KeptCaseView.tsx'
import { useVault } from './open-vault.ts'
import type { OpenVault } from './vault.ts'
import './offline.css'

/** The files kept on this device: a list, and one of them open. They are read here with no network, and never changed but by a note. */
export function KeptCasesPage() {
  const text = useText('offline')
  const vault = useVault()
  const { id } = useParams<{ id?: string }>()
  usePageTitle(text('kept.title'))
  return (
    <InFace where={text('kept.title')} {...(id === undefined ? {} : { back: '/kept' })}>
      {vault === null ? (
        <EmptyState title={text('kept.no-pin')}>{text('kept.no-pin-how')}</EmptyState>
      ) : (
        <Kept vault={vault} id={id ?? null} />
      )}
    </InFace>
  )
}

function Kept({ vault, id }: { vault: OpenVault; id: string | null }) {
  const text = useText('offline')
  const format = useFormat()
  const online = useOnline()
  const kept = useQuery({
    queryKey: ['kept-cases', vault.accountId],
    queryFn: () => keptCases(vault, Date.now()),
    staleTime: 0,
  })
  const fetched = useQuery<boolean, Problem>({
    queryKey: ['fetch-caseload', vault.accountId],
    queryFn: async () => {
      await fetchCaseload(vault)
      await kept.refetch()
      return true
    },
    enabled: online,
    staleTime: 60_000,
  })
  if (!kept.data) return <BusyBar what={text('kept.busy')} />
  const { at, cases } = kept.data
  const one = id === null ? null : cases.find((each) => each.id === id)
  if (one) return <KeptCaseView file={one} at={at} />
  if (id !== null)
    return (
      <Notice icon="refused" title={text('kept.gone')}>
        {text('kept.gone-what')}
      </Notice>
    )
  return (
    <>
      <h1>{text('kept.title')}</h1>
      <p className="sm muted" role="status">
        {at === null ? text('kept.never') : numbered(text('kept.at', { at: format.dayTime(at), count: cases.length }))}
      </p>
      {fetched.error && !fetched.error.unanswered && <Refusal problem={fetched.error} />}
      {cases.length === 0 ? <EmptyState title={text('kept.none')}>{text('kept.none-how')}</EmptyState> : <List cases={cases} />}
      {online && (
        <Button icon="inbox" busy={fetched.isFetching && text('kept.fetching')} onPress={() => void fetched.refetch()}>
          {text('kept.fetch')}
        </Button>
      )}
    </>
  )
}

const never = '9999'

function List({ cases }: { cases: readonly KeptCase[] }) {
  const inOrder = cases.toSorted((one, other) => (one.due ?? never).localeCompare(other.due ?? never) || one.id.localeCompare(other.id))
  return (
    <ul className="screenings">
      {inOrder.map((file) => (
        <li key={file.id}>
          <Row file={file} />
        </li>
      ))}
    </ul>
  )
}

function Row({ file }: { file: KeptCase }) {
  const text = useText('case')
  const ui = useText('ui')
  const format = useFormat()
  const who = useWhoWords()
  const now = useNow()
  const left = file.due === null ? null : remaining(file.due, now, ui, format)
  return (
    <Link href={`/kept/${file.id}`} className="screening-row">
      <span className="top-line">
        <Num>{file.number}</Num>
        <Chip>{text(`stage.${file.stage}`)}</Chip>
      </span>
      <span className="who">{numbered(who(file))}</span>
      <span className="sm">
        {text(`next.${file.nextStep}`)}
        {left && ` · ${left.long}`}
      </span>
    </Link>
  )
}

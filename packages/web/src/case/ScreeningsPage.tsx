import { reachOf } from '@panah/domain/access/policy'
import type { AllContracts } from '@panah/domain/contract/all-contracts'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { useSession } from '../access/session-context.ts'
import { useWhoWords } from '../person/who-words.ts'
import type { OutOf } from '../sync/client.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { QueueList, Tabs, type QueueItem } from '../ui/Queue.tsx'
import { ScreeningDecision } from './ScreeningDecision.tsx'
import './case.css'

type Row = OutOf<AllContracts['screenings']>['rows'][number]

const states = ['waiting', 'decided', 'all'] as const
type Shown = (typeof states)[number]

/** The screenings of a unit: those that wait for a decision first. */
export function ScreeningsPage() {
  const { id } = useParams<{ id?: string }>()
  const text = useText('case')
  const [shown, setShown] = useState<Shown>('waiting')
  usePageTitle(text('screenings.title'))
  return (
    <Desk
      queueLabel={text('screenings.label')}
      queueHref="/screenings"
      onRecord={id !== undefined}
      queue={<ScreeningQueue current={id ?? null} shown={shown} onShow={setShown} />}
    >
      {id ? <ScreeningDecision key={id} id={id} /> : <Nothing />}
    </Desk>
  )
}

interface ScreeningQueueProps {
  current: string | null
  shown: Shown
  onShow: (shown: Shown) => void
}

function ScreeningQueue({ current, shown, onShow }: ScreeningQueueProps) {
  const text = useText('case')
  const { role } = useSession().me.account
  // A supervisor decides for a unit; anybody else here follows her or his own.
  const whose = reachOf(screeningPolicy, 'decide', role) === null ? 'own' : 'unit'
  const query = useQueryOf('screenings', { query: { state: shown, limit: 100 } }, { every: 30_000 })
  const items = useRows(query.data?.rows ?? [])
  return (
    <QueueList
      title={text('screenings.title')}
      items={items}
      current={current}
      action={
        reachOf(screeningPolicy, 'record', role) !== null && (
          <ButtonLink size="small" icon="plus" href="/field/new" label={text('screenings.new-label')}>
            {text('screenings.new')}
          </ButtonLink>
        )
      }
      tabs={
        <Tabs
          label={text('screenings.filter')}
          tabs={states.map((key) => ({
            key,
            label: text(`screenings.show.${key}`),
            count: key === 'waiting' ? query.data?.waiting : undefined,
          }))}
          current={shown}
          onChoose={(key) => onShow(key as Shown)}
        />
      }
      empty={
        query.error ? (
          <Refusal problem={query.error} onRetry={() => void query.refetch()} />
        ) : query.data ? (
          <EmptyState title={text(`screenings.empty.${shown}.title`)}>{text(`screenings.empty.${shown}.${whose}`)}</EmptyState>
        ) : (
          <BusyBar what={text('screenings.fetching')} />
        )
      }
      foot={query.data?.next ? <p className="more-below xs dim">{text.rich('screenings.more', { shown: items.length })}</p> : undefined}
    />
  )
}

function useRows(rows: readonly Row[]): QueueItem[] {
  const text = useText('case')
  const who = useWhoWords()
  const format = useFormat()
  return rows.map((row) => ({
    id: row.id,
    href: `/screenings/${row.id}`,
    number: row.number,
    next: text('screenings.row', { who: who(row), place: row.place, when: format.dayTime(row.receivedAt) }),
    chip: (
      <>
        <DecisionChip row={row} />
        {row.reclassified !== null && <Chip>{text('screenings.reclassified')}</Chip>}
      </>
    ),
  }))
}

/** What a supervisor has to know before opening it: what was presumed, or what was decided. */
function DecisionChip({ row }: { row: Row }) {
  const text = useText('case')
  if (row.caseId !== null) return <Chip act>{text('screenings.decided.case')}</Chip>
  if (row.setAsideBecause !== null) return <Chip>{text('screenings.decided.aside')}</Chip>
  return <Chip unknown={row.presumption === 'ask-more'}>{text(`presumption.${row.presumption}`)}</Chip>
}

/** No record is open: the page says what it is and how one is opened. */
function Nothing() {
  const text = useText('case')
  return (
    <>
      <h1 className="sr">{text('screenings.title')}</h1>
      <div className="beside-queue">
        <EmptyState title={text('screenings.choose.title')}>{text('screenings.choose.what')}</EmptyState>
      </div>
    </>
  )
}

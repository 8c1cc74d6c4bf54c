import type { AllContracts } from '@panah/domain/contract/all-contracts'
import type { Stage } from '@panah/domain/case/case-file'
import { useState, type ReactNode } from 'react'
import { useParams } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { useSession } from '../access/session-context.ts'
import { useWhoWords } from '../person/who-words.ts'
import type { OutOf } from '../sync/client.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { remaining } from '../translation/remaining.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Chip } from '../ui/Chip.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { QueueList, Tabs, type QueueItem } from '../ui/Queue.tsx'
import { CaseRecord } from './CaseRecord.tsx'
import { NextByLaw } from './event/NextByLaw.tsx'
import { stages } from './stages.ts'
import '../ui/desk-face.css'
import './case.css'

type Row = OutOf<AllContracts['cases']>['rows'][number]

type Shown = 'all' | Stage

/** One's files, those with the nearest clock first, and one of them open. */
export function CasesPage() {
  const { id } = useParams<{ id?: string }>()
  const { me } = useSession()
  const text = useText('case')
  const [shown, setShown] = useState<Shown>('all')
  usePageTitle(text('cases.title'))
  const record: ReactNode = id ? <CaseRecord key={id} id={id} /> : <Nothing />
  if (me.account.role === 'frontline-officer') {
    return (
      <FieldPage back="/field" where={text('cases.page')}>
        {record}
      </FieldPage>
    )
  }
  return (
    <Desk
      queueLabel={text('cases.label')}
      queueHref="/cases"
      onRecord={id !== undefined}
      queue={<CaseQueue current={id ?? null} shown={shown} onShow={setShown} />}
    >
      {record}
    </Desk>
  )
}

interface CaseQueueProps {
  current: string | null
  shown: Shown
  onShow: (shown: Shown) => void
}

function CaseQueue({ current, shown, onShow }: CaseQueueProps) {
  const text = useText('case')
  const query = useQueryOf('cases', { query: { stage: shown === 'all' ? undefined : shown, limit: 100 } }, { every: 30_000 })
  const items = useRows(query.data?.rows ?? [])
  const tabs = (['all', ...stages] as const).map((key) => ({ key, label: key === 'all' ? text('cases.show-all') : text(`stage.${key}`) }))
  return (
    <QueueList
      title={text('cases.title')}
      items={items}
      current={current}
      tabs={<Tabs label={text('cases.filter')} tabs={tabs} current={shown} onChoose={(key) => onShow(key as Shown)} />}
      empty={
        query.error ? (
          <Refusal problem={query.error} onRetry={() => void query.refetch()} />
        ) : query.data ? (
          <EmptyState title={text(shown === 'all' ? 'cases.empty.title' : 'cases.empty.stage-title')}>
            {text(shown === 'all' ? 'cases.empty.what' : 'cases.empty.stage-what')}
          </EmptyState>
        ) : (
          <BusyBar what={text('cases.fetching')} />
        )
      }
      foot={query.data?.next ? <p className="more-below xs dim">{text.rich('cases.more', { shown: items.length })}</p> : undefined}
    />
  )
}

function useRows(rows: readonly Row[]): QueueItem[] {
  const text = useText('case')
  const who = useWhoWords()
  return rows.map((row) => ({
    id: row.id,
    href: `/cases/${row.id}`,
    number: row.number,
    next: row.clock ? <NextByLaw step={row.clock} /> : text('cases.row', { step: text(`next.${row.nextStep}`), who: who(row) }),
    chip: <DueChip due={row.due} />,
  }))
}

/** When the next step is over its time; dashed where it has none. */
function DueChip({ due }: { due: string | null }) {
  const ui = useText('ui')
  const format = useFormat()
  const now = useNow()
  if (due === null) return <Chip unknown>{ui('remaining.no-date')}</Chip>
  const left = remaining(due, now, ui, format)
  return (
    <Chip urgency={left.urgency} spoken={left.spoken}>
      {left.short}
    </Chip>
  )
}

/** No record is open: the page says what it is and how one is opened. */
function Nothing() {
  const text = useText('case')
  return (
    <>
      <h1 className="sr">{text('cases.title')}</h1>
      <div className="beside-queue">
        <EmptyState title={text('cases.choose.title')}>{text('cases.choose.what')}</EmptyState>
      </div>
    </>
  )
}

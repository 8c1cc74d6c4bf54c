import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { ProvinceCode } from '@panah/domain/ids'
import { Refusal } from '../../sync/Refusal.tsx'
import { useQueryOf } from '../../sync/use-query-of.ts'
import { Named, useNamed } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { BusyBar } from '../../ui/Busy.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/Notice.tsx'
import { usePageTitle } from '../../ui/page-title.ts'
import { QueueList, Tabs, type QueueItem } from '../../ui/Queue.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { Desk } from '../Desk.tsx'
import { useSession } from '../session-context.ts'
import type { OrganisationRow } from './office-row.ts'
import { OpenOrganisationDialog } from './OpenOrganisationDialog.tsx'
import { OrganisationRecord } from './OrganisationRecord.tsx'
import { useAreaWords } from './use-area-words.ts'
import '../access.css'
import './offices.css'

const states = ['open', 'closed', 'all'] as const
type Shown = (typeof states)[number]

/** Agencies, their stations and offices, and the places that help: what has to be there before anybody can have an account in it. */
export function OfficesPage() {
  const { id } = useParams<{ id?: string }>()
  const [, go] = useLocation()
  const { me } = useSession()
  const text = useText('access')
  const [opening, setOpening] = useState(false)
  const [typed, setTyped] = useState('')
  usePageTitle(text('offices.title'))
  const query = useQueryOf('organisations')
  const found = query.data?.organisations.find((each) => each.id === id)
  return (
    <Desk
      search={<SearchBox label={text('offices.search')} value={typed} onChange={setTyped} onSubmit={() => undefined} />}
      queueLabel={text('offices.list')}
      queueHref="/offices"
      onRecord={id !== undefined}
      queue={<OfficeQueue query={query} typed={typed} current={id ?? null} onOpen={() => setOpening(true)} />}
    >
      {found ? (
        <OrganisationRecord key={found.id} organisation={found} onDone={() => void query.refetch()} />
      ) : (
        <Nothing missing={id !== undefined && query.data !== undefined} />
      )}
      {opening && (
        <OpenOrganisationDialog
          within={{ province: me.province as ProvinceCode | null, district: me.district }}
          onClose={() => setOpening(false)}
          onOpened={(organisationId) => {
            setOpening(false)
            go(`/offices/${organisationId}`)
          }}
        />
      )}
    </Desk>
  )
}

interface OfficeQueueProps {
  query: ReturnType<typeof useQueryOf<'organisations'>>
  typed: string
  current: string | null
  onOpen: () => void
}

function OfficeQueue({ query, typed, current, onOpen }: OfficeQueueProps) {
  const text = useText('access')
  const [shown, setShown] = useState<Shown>('open')
  const all = query.data?.organisations ?? []
  const items = useRows(all, shown, typed)
  const count = (open: boolean) => all.filter(({ closedAt }) => (closedAt === null) === open).length
  const tabs = states.map((key) => ({
    key,
    label: text(`accounts.show.${key}`),
    count: key === 'all' ? all.length : count(key === 'open'),
  }))
  const nothing = typed.trim() === '' ? 'offices.empty' : 'offices.nothing-found'
  return (
    <QueueList
      title={text('offices.title')}
      items={items}
      current={current}
      action={
        <Button size="small" icon="plus" hotkey="N" onPress={onOpen}>
          {text('offices.open')}
        </Button>
      }
      tabs={<Tabs label={text('offices.filter')} tabs={tabs} current={shown} onChoose={(key) => setShown(key as Shown)} />}
      empty={
        query.error ? (
          <Refusal problem={query.error} onRetry={() => void query.refetch()} />
        ) : query.data ? (
          <EmptyState title={text(`${nothing}.title`)}>{text(`${nothing}.what`)}</EmptyState>
        ) : (
          <BusyBar what={text('offices.fetching')} />
        )
      }
    />
  )
}

/** Those whose own words, or those of one of their offices, hold what is looked for. */
function useRows(all: readonly OrganisationRow[], shown: Shown, typed: string): QueueItem[] {
  const text = useText('access')
  const named = useNamed()
  const area = useAreaWords()
  const wanted = typed.trim().toLowerCase()
  const words = (row: OrganisationRow) => [
    ...[row, ...row.units].flatMap(({ name }) => [name.en, name.ur]),
    ...[row, ...row.units].map(area),
    text(`office.kind.${row.kind}`),
  ]
  return all
    .filter(({ closedAt }) => shown === 'all' || (closedAt === null) === (shown === 'open'))
    .filter((row) => wanted === '' || words(row).some((word) => word.toLowerCase().includes(wanted)))
    .toSorted((one, other) => named(one.name).localeCompare(named(other.name)))
    .map((row) => ({
      id: row.id,
      href: `/offices/${row.id}`,
      number: '',
      title: <Named name={row.name} />,
      next: text('offices.row', {
        kind: text(`office.kind.${row.kind}`),
        area: area(row),
        count: row.units.filter(({ closedAt }) => closedAt === null).length,
      }),
      chip: row.closedAt === null ? undefined : <Chip>{text('accounts.closed')}</Chip>,
    }))
}

/** No agency is open: the page says what it is for, and what comes first. */
function Nothing({ missing }: { missing: boolean }) {
  const text = useText('access')
  return (
    <>
      <h1 className="sr">{text('offices.title')}</h1>
      <div className="beside-queue">
        <EmptyState title={text(missing ? 'offices.missing.title' : 'offices.choose.title')}>
          {text(missing ? 'offices.missing.what' : 'offices.choose.what')}
        </EmptyState>
      </div>
    </>
  )
}

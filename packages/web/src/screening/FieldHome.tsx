import type { OutOf } from '../sync/client.ts'
import type { AllContracts } from '@panah/domain/contract/all-contracts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, Redirect } from 'wouter'
import { useSession } from '../access/session-context.ts'
import { OnThisPhone } from '../offline/OnThisPhone.tsx'
import { api } from '../sync/client.ts'
import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { Named } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { Icon } from '../ui/Icon.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { homeOf } from '../ways.ts'
import { FurthestWords } from './Became.tsx'
import { inOperations, Operation } from './Operation.tsx'
import { Presumed } from './Presumed.tsx'
import { Unfinished } from './Unfinished.tsx'
import { whoWords } from './who.ts'
import './screening.css'

type Rows = OutOf<AllContracts['screenings']>
type Row = Rows['rows'][number]

/** The home of the phone; whoever has a desk screens people too, and goes back to it. */
export function FieldHome() {
  const { role } = useSession().me.account
  return role === 'frontline-officer' ? <OfficersHome /> : <Redirect to={homeOf[role]} replace />
}

/** Where a frontline officer begins: one thing to do, and what became of those met before. */
function OfficersHome() {
  const text = useText('screening')
  const { me } = useSession()
  usePageTitle(text('home.title'))
  return (
    <FieldPage
      where={text('home.title')}
      whereBelow={<Named name={me.account.unitName} />}
      tools={<Settings />}
      bar={
        <ButtonLink kind="main" size="big" icon="plus" href="/field/new">
          {text('home.begin')}
        </ButtonLink>
      }
    >
      <h1 className="sr">{text('home.title')}</h1>
      <Unfinished accountId={me.account.id} />
      <OnThisPhone />
      <Own />
      <Link className="way" href="/examples">
        <Icon name="book" size={22} />
        <span>
          {text('home.examples')}
          <span className="hint">{text('home.examples-hint')}</span>
        </span>
        <Icon name="forward" />
      </Link>
      <Link className="way" href="/fir">
        <Icon name="scales" size={22} />
        <span>
          {text('home.fir')}
          <span className="hint">{text('home.fir-hint')}</span>
        </span>
        <Icon name="forward" />
      </Link>
      <Link className="way" href="/sheets">
        <Icon name="print" size={22} />
        <span>
          {text('home.sheets')}
          <span className="hint">{text('home.sheets-hint')}</span>
        </span>
        <Icon name="forward" />
      </Link>
      {me.synthetic && <p className="xs dim">{text('home.synthetic')}</p>}
    </FieldPage>
  )
}

function Settings() {
  const text = useText('screening')
  return (
    <Link className="tool" href="/me" aria-label={text('home.settings')}>
      <Icon name="settings" size={22} />
    </Link>
  )
}

function Own() {
  const text = useText('screening')
  const query = useInfiniteQuery<Rows, Problem>({
    queryKey: ['screenings', 'own'],
    queryFn: ({ pageParam, signal }) =>
      api.screenings({ query: { state: 'all', limit: 20, ...(typeof pageParam === 'string' ? { after: pageParam } : {}) }, signal }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next,
    refetchInterval: 60_000,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <section className="own" aria-labelledby="own">
      <h2 id="own">{text('home.own')}</h2>
      {query.error && <Refusal problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <BusyBar what={text('home.own-wait')} />}
      {query.data && rows.length === 0 && <EmptyState title={text('home.empty')}>{text('home.empty-how')}</EmptyState>}
      {inOperations(rows).map((group) => (
        <Operation key={group[0]?.id} rows={group}>
          <ul className="screenings">
            {group.map((row) => (
              <li key={row.id}>
                <OwnRow row={row} />
              </li>
            ))}
          </ul>
        </Operation>
      ))}
      {query.hasNextPage && (
        <Button size="big" busy={query.isFetchingNextPage && text('home.own-wait')} onPress={() => void query.fetchNextPage()}>
          {text('home.more')}
        </Button>
      )}
    </section>
  )
}

function OwnRow({ row }: { row: Row }) {
  const text = useText('screening')
  const format = useFormat()
  return (
    <Link href={`/screenings/${row.id}`} className="screening-row">
      <span className="top-line">
        <bdi className="num" dir="ltr">
          {row.number}
        </bdi>
        <span className="when">{numbered(format.dayTime(row.madeAt))}</span>
      </span>
      <span className="who">{text.rich('home.row-who', { who: whoWords(row.sex, row.ageBand, text), place: <bdi>{row.place}</bdi> })}</span>
      <span className="row wrap">
        <Presumed presumption={row.presumption} />
        {row.reclassified && <span className="chip">{text('home.reclassified')}</span>}
      </span>
      <FurthestWords furthest={row.furthest} because={row.setAsideBecause} />
    </Link>
  )
}

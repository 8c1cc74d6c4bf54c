import type { OutOf } from '../sync/client.ts'
import type { AllContracts } from '@panah/domain/contract/all-contracts'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { useSession } from '../access/session-context.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { useWhoWords } from '../person/who-words.ts'
import { BusyBar } from '../ui/Busy.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { QueueList, Tabs, type QueueItem } from '../ui/Queue.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { BedsTonight } from './BedsTonight.tsx'
import { ReferralRecord } from './ReferralRecord.tsx'
import { StateChip } from './StateChip.tsx'
import './referral.css'

type Row = OutOf<AllContracts['referrals']>['rows'][number]

const states = ['all', 'sent', 'accepted', 'declined'] as const
type Shown = (typeof states)[number]

/** What was addressed to a provider, or sent by a caseworker: those that wait for an answer first. */
export function ReferralsPage() {
  const { id } = useParams<{ id?: string }>()
  const [path] = useLocation()
  const { me } = useSession()
  const text = useText('referral')
  const [shown, setShown] = useState<Shown>('all')
  const provider = me.account.role === 'provider'
  const beds = path === '/referrals/beds'
  usePageTitle(text(provider ? 'list.title-provider' : 'list.title'))
  return (
    <Desk
      queueLabel={text('list.label')}
      queueHref="/referrals"
      onRecord={id !== undefined || beds}
      queue={<ReferralQueue current={id ?? null} shown={shown} onShow={setShown} provider={provider} />}
    >
      {id ? <ReferralRecord key={id} id={id} provider={provider} /> : <Nothing provider={provider} />}
    </Desk>
  )
}

interface ReferralQueueProps {
  current: string | null
  shown: Shown
  onShow: (shown: Shown) => void
  provider: boolean
}

function ReferralQueue({ current, shown, onShow, provider }: ReferralQueueProps) {
  const text = useText('referral')
  const query = useQueryOf('referrals', { query: { state: shown === 'all' ? undefined : shown, limit: 100 } }, { every: 30_000 })
  const items = useRows(query.data?.rows ?? [], provider)
  return (
    <QueueList
      title={text(provider ? 'list.title-provider' : 'list.title')}
      items={items}
      current={current}
      action={
        provider && (
          <ButtonLink size="small" icon="bed" href="/referrals/beds">
            {text('beds.title')}
          </ButtonLink>
        )
      }
      tabs={
        <Tabs
          label={text('list.filter')}
          tabs={states.map((key) => ({ key, label: text(`list.show.${key}`) }))}
          current={shown}
          onChoose={(key) => onShow(key as Shown)}
        />
      }
      empty={
        query.error ? (
          <Refusal problem={query.error} onRetry={() => void query.refetch()} />
        ) : query.data ? (
          <EmptyState title={text(`list.empty.${shown}.title`)}>
            {text(provider ? `list.empty.${shown}.provider` : `list.empty.${shown}.caseworker`)}
          </EmptyState>
        ) : (
          <BusyBar what={text('list.fetching')} />
        )
      }
      foot={query.data?.next ? <p className="in xs dim">{text.rich('list.more', { shown: items.length })}</p> : undefined}
    />
  )
}

function useRows(rows: readonly Row[], provider: boolean): QueueItem[] {
  const text = useText('referral')
  const who = useWhoWords()
  const named = useNamed()
  return rows.map(({ referral, need, providerName }) => ({
    id: referral.id,
    href: `/referrals/${referral.id}`,
    number: referral.number,
    next: [text(`service.${referral.service}`), need && who(need), !provider && providerName && named(providerName)]
      .filter(Boolean)
      .join(' · '),
    chip: <StateChip referral={referral} />,
  }))
}

/** No referral is open: a provider tells its beds, a caseworker is told how one is opened. */
function Nothing({ provider }: { provider: boolean }) {
  const text = useText('referral')
  return (
    <>
      <h1 className="sr">{text(provider ? 'list.title-provider' : 'list.title')}</h1>
      {provider ? (
        <BedsTonight />
      ) : (
        <div className="beside-queue">
          <EmptyState title={text('list.choose.title')}>{text('list.choose.what')}</EmptyState>
        </div>
      )}
    </>
  )
}

import { dueOf } from '@panah/domain/case/progress'
import type { CaseView } from '@panah/domain/contract/case'
import type { District } from '@panah/domain/contract/access'
import type { ProviderFit } from '@panah/domain/contract/referral'
import type { Person } from '@panah/domain/person/person'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { useSession } from '../access/session-context.ts'
import { Fetched } from '../sync/Fetched.tsx'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { remaining } from '../translation/remaining.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { AgreedTo } from './AgreedTo.tsx'
import { useFoundProviders } from './found-providers.ts'
import { firstNeeds, type Needs } from './needs.ts'
import { NeedsForm } from './NeedsForm.tsx'
import { ProviderList } from './ProviderList.tsx'
import { ProviderMap } from './ProviderMap.tsx'
import { SendPanel } from './SendPanel.tsx'
import { SentReceipt, type Sent } from './SentReceipt.tsx'
import './referral.css'

const notFound = new Problem({ code: 'not-found', status: 404 })

/** Who can take her tonight? */
export function ReferPage() {
  const { id } = useParams<{ id: string }>()
  const text = useText('referral')
  const view = useQueryOf('caseFile', { params: { id } })
  const districts = useQueryOf('districts')
  usePageTitle(text('find.page'), numberOf(view.data))
  return (
    <Desk>
      <Fetched query={view} what={text('find.fetching-case')}>
        {(caseView) => (
          <Fetched query={districts} what={text('find.fetching-places')}>
            {(places) => <Finding key={caseView.file.id} view={caseView} districts={places.districts} />}
          </Fetched>
        )}
      </Fetched>
    </Desk>
  )
}

function numberOf(view: CaseView | undefined): `PN-${string}` | null {
  return (view?.file.number as `PN-${string}` | undefined) ?? null
}

function Finding({ view, districts }: { view: CaseView; districts: readonly District[] }) {
  const { me } = useSession()
  const from = districts.find(({ code }) => code === view.file.district)
  // Only whoever works with her sends, and only with her record at hand; to anyone else the page is not there.
  if (me.account.role !== 'caseworker' || !view.person || !view.consents || !from) return <Refusal problem={notFound} />
  return <Finder view={view} person={view.person} from={from} districts={districts} />
}

interface FinderProps {
  view: CaseView
  person: Person
  from: District
  districts: readonly District[]
}

function Finder({ view, person, from, districts }: FinderProps) {
  const text = useText('referral')
  const [needs, setNeeds] = useState<Needs>(() => firstNeeds(person, view.file.urgency))
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const query = useFoundProviders(needs, person, from.code)
  const found = query.data?.found ?? []
  const chosen = found.find(({ provider }) => provider.id === chosenId) ?? null
  const { file } = view
  return (
    <>
      <RecordHead
        title={text(`find.title.${needs.service}`, { whom: pronoun(person) })}
        about={text.rich('find.about', { number: <Num>{file.number}</Num> })}
        actions={
          <>
            <HelpDue view={view} />
            <ButtonLink href={`/cases/${file.id}`} icon="back">
              {text('find.back')}
            </ButtonLink>
          </>
        }
      />
      <div className="finder">
        <div className="stack">
          <NeedsForm person={person} needs={needs} onChange={setNeeds} />
          <AgreedTo consents={view.consents ?? []} caseId={file.id} />
        </div>
        <Fetched query={query} what={text('find.searching')}>
          {(answer) => (
            <ProviderList
              found={answer.found}
              service={needs.service}
              chosen={chosenId}
              onChoose={setChosenId}
              searching={query.isFetching}
            />
          )}
        </Fetched>
        <div className="stack">
          {sent ? (
            <SentReceipt sent={sent} caseId={file.id} onAnother={() => setSent(null)} />
          ) : (
            <SendPanel
              view={view}
              person={person}
              needs={needs}
              chosen={chosen}
              onWords={(words) => setNeeds({ ...needs, words })}
              onSent={(now) => setSent(now)}
            />
          )}
          <MapPanel found={found} from={from} districts={districts} chosen={chosenId} />
        </div>
      </div>
    </>
  )
}

/** How long is left to find somebody, by the urgency of the file; nothing where somebody has been asked already. */
function HelpDue({ view: { file, nextStep } }: { view: CaseView }) {
  const text = useText('referral')
  const ui = useText('ui')
  const format = useFormat()
  const now = useNow()
  const due = nextStep === 'await-answer' ? null : dueOf(nextStep, file, null)
  if (due === null) return null
  const left = remaining(due, now, ui, format)
  return (
    <Chip urgency={left.urgency} spoken={text('find.due', { left: left.spoken })}>
      {text('find.due', { left: left.long })}
    </Chip>
  )
}

function pronoun({ sex }: Person): 'her' | 'him' | 'them' {
  return sex === 'female' ? 'her' : sex === 'male' ? 'him' : 'them'
}

function MapPanel(props: { found: readonly ProviderFit[]; from: District; districts: readonly District[]; chosen: string | null }) {
  const text = useText('referral')
  if (props.found.length === 0) return null
  return (
    <Panel flush title={text('map.title')}>
      <ProviderMap {...props} />
    </Panel>
  )
}

import type { CaseView } from '@panah/domain/contract/case'
import { reachOf } from '@panah/domain/access/policy'
import { caseNotePolicy, consentPolicy } from '@panah/domain/case/case-file.policy'
import { useEffect, useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { EvidencePanel } from '../evidence/EvidencePanel.tsx'
import { PickedPanel } from '../justice/PickedPanel.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useText } from '../translation/use-text.tsx'
import { WithSide } from '../ui/DeskFrame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { CaseClocks } from './CaseClocks.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseReferrals } from './CaseReferrals.tsx'
import { CaseTimeline } from './CaseTimeline.tsx'
import { Procedure } from './event/Procedure.tsx'
import { ConsentPanel } from './ConsentPanel.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { FindingsPanel } from './FindingsPanel.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import type { Writing } from './writing.ts'

/** One case file: what it is, where it stands, what is next, and everything in it that its reader may see. */
export function CaseRecord({ id }: { id: string }) {
  const text = useText('case')
  const query = useQueryOf('caseFile', { params: { id } })
  usePageTitle(text('cases.page'), (query.data?.file.number as `PN-${string}` | undefined) ?? null)
  return (
    <Fetched query={query} what={text('cases.fetching-one')}>
      {(view) => <Record view={view} onReload={() => void query.refetch()} />}
    </Fetched>
  )
}

function Record({ view, onReload }: { view: CaseView; onReload: () => void }) {
  const { me } = useSession()
  const [writing, setWriting] = useState<Writing>(null)
  useAnchor()
  const mayConsent = reachOf(consentPolicy, 'record', me.account.role) !== null
  const mayNote = reachOf(caseNotePolicy, 'write', me.account.role) !== null
  return (
    <>
      <CaseHead view={view} writing={writing} onWrite={setWriting} />
      <CaseClocks view={view} />
      <WithSide
        side={
          <>
            {view.events && <Procedure view={view} asked={writing === 'event'} onDone={() => setWriting(null)} />}
            {view.notes && (
              <NotesPanel
                notes={view.notes}
                people={writersIn(view)}
                caseId={view.file.id}
                mayWrite={mayNote}
                asked={writing === 'note'}
                onDone={() => setWriting(null)}
              />
            )}
            <CaseTimeline lines={view.timeline} />
          </>
        }
      >
        <PeoplePanel view={view} />
        {view.consents && view.person && (
          <ConsentPanel
            view={view}
            person={view.person}
            consents={view.consents}
            mayRecord={mayConsent}
            writing={writing === 'consent'}
            onWrite={() => setWriting('consent')}
            onDone={() => setWriting(null)}
          />
        )}
        {view.referrals && <CaseReferrals referrals={view.referrals} onReload={onReload} />}
        {view.plans && <PickedPanel view={view} />}
        <EvidencePanel on={{ case: view.file.id }} about={{ place: null, number: view.file.number }} />
        {view.screening && <FactsPanel screening={view.screening} />}
        {view.screening && <FindingsPanel screening={view.screening} again={view.again} />}
      </WithSide>
    </>
  )
}

/** Whoever wrote in the file, also those who work on it no more. */
function writersIn({ people, timeline }: CaseView) {
  return [...people, ...timeline.flatMap(({ by }) => by ?? [])]
}

/** Goes to the part an address names (`#consent`), once it is there. */
function useAnchor(): void {
  useEffect(() => {
    const { hash } = window.location
    if (/^#[a-z]+$/.test(hash)) document.querySelector(hash)?.scrollIntoView({ block: 'start' })
  }, [])
}

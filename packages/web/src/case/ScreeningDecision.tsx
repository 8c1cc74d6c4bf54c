import type { AllContracts } from '@panah/domain/contract/all-contracts'
import { casePolicy } from '@panah/domain/case/case-file.policy'
import { reachOf } from '@panah/domain/access/policy'
import { useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { ScreeningRecord } from '../screening/ScreeningRecord.tsx'
import type { OutOf } from '../sync/client.ts'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Num } from '../ui/Words.tsx'
import { OpenCaseDialog } from './OpenCaseDialog.tsx'
import { SetAsideDialog } from './SetAsideDialog.tsx'

export type ScreeningView = OutOf<AllContracts['screening']>

/** One screening, and what a supervisor can decide about it. */
export function ScreeningDecision({ id }: { id: string }) {
  const text = useText('case')
  const query = useQueryOf('screening', { params: { id } })
  usePageTitle(text('screenings.title'), (query.data?.screening.number as `SC-${string}` | undefined) ?? null)
  return (
    <Fetched query={query} what={text('screenings.fetching-one')}>
      {(view) => <Decision view={view} onReload={() => void query.refetch()} />}
    </Fetched>
  )
}

function Decision({ view, onReload }: { view: ScreeningView; onReload: () => void }) {
  const text = useText('case')
  const format = useFormat()
  const { screening, recordedBy } = view
  return (
    <>
      <RecordHead
        title={screening.number}
        about={
          <>
            {text.rich('screenings.about', { when: format.dayTime(screening.receivedAt), number: <Num>{recordedBy.number}</Num> })}
            {', '}
            <Named name={recordedBy.unitName} />
          </>
        }
        actions={<Actions view={view} onReload={onReload} />}
      />
      <ScreeningRecord {...view} />
    </>
  )
}

/** The next step, at the end side: decided ones lead on to the file. A dialog stays open when somebody else was faster, and says so. */
function Actions({ view, onReload }: { view: ScreeningView; onReload: () => void }) {
  const [asking, setAsking] = useState<'open' | 'aside' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <Choices view={view} onAsk={setAsking} />
      {asking === 'open' && <OpenCaseDialog screening={view.screening} onReload={onReload} onClose={close} />}
      {asking === 'aside' && <SetAsideDialog screening={view.screening} onReload={onReload} onClose={close} />}
    </>
  )
}

function Choices({ view: { screening, became }, onAsk }: { view: ScreeningView; onAsk: (what: 'open' | 'aside') => void }) {
  const text = useText('case')
  const { me } = useSession()
  if (screening.caseId) {
    return (
      <ButtonLink kind="main" hotkey="N" href={`/cases/${screening.caseId}`}>
        {became ? text.rich('screenings.to-case', { number: became.caseNumber }) : text('screenings.to-the-case')}
      </ButtonLink>
    )
  }
  if (screening.setAsideBecause !== null || reachOf(casePolicy, 'open', me.account.role) === null) return null
  return (
    <>
      <Button onPress={() => onAsk('aside')}>{text('aside.button')}</Button>
      <Button kind="main" hotkey="N" onPress={() => onAsk('open')}>
        {text('open.button')}
      </Button>
    </>
  )
}

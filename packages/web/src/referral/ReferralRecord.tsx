import type { AllContracts } from '@panah/domain/contract/all-contracts'
import { Link } from 'wouter'
import type { OutOf } from '../sync/client.ts'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { remaining } from '../translation/remaining.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ClockCard, Clocks } from '../ui/Clock.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Panel } from '../ui/Panel.tsx'
import { AnswerActions } from './AnswerActions.tsx'
import { NeedView } from './NeedView.tsx'
import { RevokeAction } from './RevokeAction.tsx'

type View = OutOf<AllContracts['referral']>

/** One referral: the envelope and the letter, and to whoever it is addressed the answer. */
export function ReferralRecord({ id, provider }: { id: string; provider: boolean }) {
  const text = useText('referral')
  const query = useQueryOf('referral', { params: { id } })
  usePageTitle(text('record.page'), (query.data?.referral.number as `RF-${string}` | undefined) ?? null)
  return (
    <Fetched query={query} what={text('record.fetching')}>
      {(view) => <Record view={view} provider={provider} onReload={() => void query.refetch()} />}
    </Fetched>
  )
}

function Record({ view, provider, onReload }: { view: View; provider: boolean; onReload: () => void }) {
  const text = useText('referral')
  const format = useFormat()
  const { referral, need, providerName } = view
  const waits = referral.state === 'sent'
  return (
    <>
      <RecordHead
        title={referral.number}
        about={
          <>
            {text.rich('record.about', {
              service: text(`service.${referral.service}`),
              urgency: text(`urgency-word.${referral.urgency}`),
              when: format.dayTime(referral.sentAt),
            })}
            {!provider && providerName && (
              <>
                {' '}
                <Named name={providerName} />
              </>
            )}
          </>
        }
        actions={
          provider ? (
            waits && <AnswerActions referral={referral} onReload={onReload} />
          ) : (
            <>
              {providerName && <RevokeAction referral={referral} onReload={onReload} />}
              {referral.caseId && (
                <Link className="btn main" href={`/cases/${referral.caseId}`}>
                  <span className="w">{text('record.to-file')}</span>
                </Link>
              )}
            </>
          )
        }
      />
      {waits && <AnswerClock answerBy={referral.answerBy} />}
      <Outcome view={view} provider={provider} />
      {need && (
        <Panel title={text('record.need')} aside={text(provider ? 'record.need-aside' : 'record.need-aside-sent')}>
          <NeedView service={referral.service} need={need} />
        </Panel>
      )}
    </>
  )
}

function AnswerClock({ answerBy }: { answerBy: string }) {
  const text = useText('referral')
  const ui = useText('ui')
  const format = useFormat()
  const now = useNow()
  const left = remaining(answerBy, now, ui, format)
  return (
    <Clocks label={text('clock.label')}>
      <ClockCard
        what={text('clock.answer-by')}
        urgency={left.urgency}
        left={left.long}
        spoken={left.spoken}
        rule={text.rich(left.urgency === 'over' ? 'clock.late' : 'clock.until', { when: format.dayTime(answerBy) })}
      />
    </Clocks>
  )
}

/** What became of it, and what comes next for whoever reads it. */
function Outcome({ view: { referral, declinedWords }, provider }: { view: View; provider: boolean }) {
  const text = useText('referral')
  const format = useFormat()
  if (referral.state === 'sent') return null
  const side = provider ? 'provider' : 'caseworker'
  const when = referral.answeredAt ? format.dayTime(referral.answeredAt) : ''
  return (
    <Notice icon={referral.state === 'accepted' ? 'check' : 'cross'} title={text.rich(`outcome.${referral.state}.title`, { when })}>
      {referral.state === 'declined' && referral.declinedBecause && (
        <p>
          {text('outcome.because', { reason: text(`decline.${referral.declinedBecause}`) })}
          {declinedWords && (
            <>
              {' '}
              <q dir="auto">{declinedWords}</q>
            </>
          )}
        </p>
      )}
      <p>{text(`outcome.${referral.state}.${side}`)}</p>
    </Notice>
  )
}

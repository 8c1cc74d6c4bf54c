import type { CaseView } from '@panah/domain/contract/case'
import type { ProviderFit } from '@panah/domain/contract/referral'
import type { Person } from '@panah/domain/person/person'
import { answerBy } from '@panah/domain/referral/time-to-answer'
import { useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { sentNeed, stopsOf, type Needs, type Stop } from './needs.ts'
import { NeedView } from './NeedView.tsx'
import type { Sent } from './SentReceipt.tsx'

const longest = 600

interface SendPanelProps {
  view: CaseView
  person: Person
  needs: Needs
  chosen: ProviderFit | null
  onWords: (words: string) => void
  onSent: (sent: Sent) => void
}

function useSending({ view, person, needs, onSent }: Omit<SendPanelProps, 'chosen' | 'onWords'>) {
  const send = useCommand('referral.send')
  // One id for one request, whatever is changed before it goes out; a second try after a lost connection asks nobody twice.
  const [referralId, setReferralId] = useState(() => crypto.randomUUID())

  async function submit({ provider }: ProviderFit) {
    const { service, urgency } = needs
    const receipt = await send.send({
      ...{ referralId, caseId: view.file.id, providerId: provider.id },
      ...{ service, urgency, need: sentNeed(needs, person) },
    })
    if (!receipt) return
    setReferralId(crypto.randomUUID())
    onSent({ number: receipt.record?.number ?? null, at: receipt.at, answerBy: answerBy(urgency, receipt.at), providerName: provider.name })
  }

  return { submit, sending: send.sending, problem: send.problem }
}

/** What the provider will see, exactly; and the sending of it. */
export function SendPanel(props: SendPanelProps) {
  const { view, person, needs, chosen, onWords } = props
  const text = useText('referral')
  const named = useNamed()
  const { submit, sending, problem } = useSending(props)
  const [stop] = stopsOf(view.consents ?? [])
  const name = chosen ? named(chosen.provider.name) : null
  const waits = useWaits(stop, chosen, needs)
  return (
    <Panel title={name ? text.rich('send.title', { name }) : text('send.title-nobody')} className="sending">
      <div className="stack">
        {stop && <Stopped stop={stop} caseId={view.file.id} />}
        <TextArea
          label={text('send.words')}
          hint={text('send.words-hint')}
          value={needs.words}
          onChange={onWords}
          rows={3}
          maxLength={longest}
        />
        <NeedView service={needs.service} need={sentNeed(needs, person)} noWords={text('send.words-missing')} />
        {chosen?.fits === 'no' && (
          <Notice icon="question" title={text('send.cannot.title')}>
            {text('send.cannot.what')}
          </Notice>
        )}
        <Refusal problem={problem} kept />
        <Button
          kind="main"
          size="big"
          iconEnd="send"
          busy={sending && text('send.sending')}
          disabledBecause={waits}
          onPress={() => chosen && void submit(chosen)}
        >
          {name ? text.rich('send.button', { name }) : text('send.button-nobody')}
        </Button>
        <p className="xs dim tight">{text.rich(`send.answers.${needs.urgency}`)}</p>
      </div>
    </Panel>
  )
}

function useWaits(stop: Stop | undefined, chosen: ProviderFit | null, needs: Needs): string | null {
  const text = useText('referral')
  if (stop) return text('send.needs-consent')
  if (!chosen) return text('send.choose-first')
  return needs.words.trim() === '' ? text('send.words-first') : null
}

/** Why nothing goes out, and the way out. A no is respected; what was not asked can be asked. */
function Stopped({ stop, caseId }: { stop: Stop; caseId: string }) {
  const text = useText('referral')
  return (
    <Notice
      icon={stop.because === 'refused' ? 'refused' : 'question'}
      title={text(`stop.${stop.because}.${stop.purpose}.title`)}
      actions={
        <ButtonLink size="small" href={`/cases/${caseId}#consent`}>
          {text(`stop.${stop.because}.way`)}
        </ButtonLink>
      }
    >
      {text(`stop.${stop.because}.${stop.purpose}.what`)}
    </Notice>
  )
}

import type { DeclineReason, Referral } from '@panah/domain/referral/referral'
import { useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioField } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'

const reasons = ['full', 'not-eligible', 'no-such-service', 'not-safe-here', 'closed', 'other'] as const satisfies readonly DeclineReason[]

interface AnswerProps {
  referral: Pick<Referral, 'id' | 'version' | 'service'>
  onReload: () => void
}

/** Yes, or no with a reason. Both are asked once more, because a caseworker acts on the answer at once. */
export function AnswerActions({ referral, onReload }: AnswerProps) {
  const text = useText('referral')
  const [asking, setAsking] = useState<'accept' | 'decline' | null>(null)
  const close = () => setAsking(null)
  return (
    <>
      <div className="answer-bar">
        <Button onPress={() => setAsking('decline')}>{text('answer.decline')}</Button>
        <Button kind="main" hotkey="N" onPress={() => setAsking('accept')}>
          {text('answer.accept')}
        </Button>
      </div>
      {asking === 'accept' && <Accept referral={referral} onReload={onReload} onClose={close} />}
      {asking === 'decline' && <Decline referral={referral} onReload={onReload} onClose={close} />}
    </>
  )
}

function Accept({ referral, onReload, onClose }: AnswerProps & { onClose: () => void }) {
  const text = useText('referral')
  const answer = useCommand('referral.answer')

  async function submit() {
    if (await answer.send({ referralId: referral.id, baseVersion: referral.version, answer: { is: 'accepted' } })) onClose()
  }

  return (
    <Dialog
      title={text('accept.title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={answer.sending && text('answer.sending')} onPress={() => void submit()}>
            {text('accept.button')}
          </Button>
          <Button onPress={onClose}>{text('answer.back')}</Button>
        </>
      }
    >
      <p>{text(`accept.${referral.service === 'shelter' ? 'shelter' : 'other'}`)}</p>
      <Refusal problem={answer.problem} onRetry={onReload} />
    </Dialog>
  )
}

function Decline({ referral, onReload, onClose }: AnswerProps & { onClose: () => void }) {
  const text = useText('referral')
  const answer = useCommand('referral.answer')
  const [because, setBecause] = useState<DeclineReason | null>(null)
  const [words, setWords] = useState('')
  const waits =
    because === null ? text('decline.choose-first') : because === 'other' && words.trim() === '' ? text('decline.words-first') : null

  async function submit(reason: DeclineReason) {
    const sent = await answer.send({
      referralId: referral.id,
      baseVersion: referral.version,
      answer: { is: 'declined', because: reason, words: words.trim() || null },
    })
    if (sent) onClose()
  }

  return (
    <Dialog
      title={text('decline.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={answer.sending && text('answer.sending')}
            disabledBecause={waits}
            onPress={() => because && void submit(because)}
          >
            {text('decline.button')}
          </Button>
          <Button onPress={onClose}>{text('answer.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('decline.about')}</p>
      <RadioField
        label={text('decline.reason')}
        options={reasons.map((value) => ({ value, label: text(`decline.${value}`) }))}
        value={because}
        onChange={setBecause}
      />
      <TextArea
        label={text('decline.words')}
        hint={text('decline.words-hint')}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={600}
        optional={because !== 'other'}
      />
      <Refusal problem={answer.problem} kept onRetry={onReload} />
    </Dialog>
  )
}

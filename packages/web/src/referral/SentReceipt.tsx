import { useEffect, useRef } from 'react'
import { Named, type Name } from '../translation/named.tsx'
import { remaining } from '../translation/remaining.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { ClockCard } from '../ui/Clock.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'

export interface Sent {
  readonly number: string | null
  readonly at: string
  readonly answerBy: string
  readonly providerName: Name
}

/** It is sent: to whom, under which number, and until when they must answer. */
export function SentReceipt({ sent, caseId, onAnother }: { sent: Sent; caseId: string; onAnother: () => void }) {
  const text = useText('referral')
  const ui = useText('ui')
  const format = useFormat()
  const now = useNow()
  const left = remaining(sent.answerBy, now, ui, format)
  const head = useRef<HTMLDivElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <div ref={head} tabIndex={-1} role="status">
      <Panel title={text('sent.title')}>
        <div className="stack">
          <p>
            <span className="sm muted">{text('sent.to')}</span>{' '}
            <b>
              <Named name={sent.providerName} />
            </b>
          </p>
          {sent.number && (
            <div className="receipt">
              <Num>{sent.number}</Num>
            </div>
          )}
          <p className="sm muted">{text.rich('sent.at', { when: format.dayTime(sent.at) })}</p>
          <ClockCard
            what={text('clock.answer-by')}
            urgency={left.urgency}
            left={left.long}
            spoken={left.spoken}
            rule={text.rich('clock.until', { when: format.dayTime(sent.answerBy) })}
          />
          <p className="sm muted">{text('sent.next')}</p>
          <div className="row wrap">
            <ButtonLink kind="main" hotkey="N" href={`/cases/${caseId}`}>
              {text('sent.to-file')}
            </ButtonLink>
            <Button onPress={onAnother}>{text('sent.another')}</Button>
          </div>
        </div>
      </Panel>
    </div>
  )
}

import type { CaseEvent, WithdrawEvent } from '@panah/domain/case/case-event'
import type { CaseView } from '@panah/domain/contract/case'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useCommand } from '../../sync/use-command.ts'
import { numbered } from '../../translation/rich.tsx'
import { useFormat } from '../../translation/use-format.ts'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioField } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Tuck } from '../../ui/Tuck.tsx'
import { Num } from '../../ui/Words.tsx'
import { useStepWords } from './step-words.ts'

/** What was written down of this matter, and by whom; a mistake is taken back, and stays to be seen. */
export function EventsWritten({ law, view, mayWithdraw }: { law: CompiledLaw; view: CaseView; mayWithdraw: boolean }) {
  const text = useText('procedure')
  const [taking, setTaking] = useState<CaseEvent | null>(null)
  const events = (view.events ?? []).toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
  if (events.length === 0) return null
  return (
    <Tuck title={text('written', { count: events.length })}>
      <ul className="tasks">
        {events.map((event) => (
          <EventRow key={event.id} law={law} event={event} view={view} onTake={mayWithdraw ? () => setTaking(event) : undefined} />
        ))}
      </ul>
      {taking && <TakeBack law={law} event={taking} onClose={() => setTaking(null)} />}
    </Tuck>
  )
}

interface EventRowProps {
  law: CompiledLaw
  event: CaseEvent
  view: CaseView
  onTake: (() => void) | undefined
}

function EventRow({ law, event, view, onTake }: EventRowProps) {
  const text = useText('procedure')
  const format = useFormat()
  const words = useStepWords(law)
  const { about, at, recordedBy, withdrawnAt, withdrawnBecause } = event
  const by = [...view.people, ...view.timeline.flatMap((line) => line.by ?? [])].find(({ id }) => id === recordedBy)
  return (
    <li className={withdrawnAt ? 'done' : undefined}>
      <div className="task-says">
        <p>
          {about && (
            <>
              <b>
                <Num>{about}</Num>
              </b>{' '}
            </>
          )}
          {withdrawnAt ? <s>{numbered(words.happened(event.event))}</s> : numbered(words.happened(event.event))}
        </p>
        <p className="xs dim">
          {numbered(format.dayTime(at))} {by && <Num>{by.number}</Num>}
          {withdrawnAt && withdrawnBecause && numbered(` ${text('taken-back', { because: text(`because.${withdrawnBecause}`) })}`)}
        </p>
      </div>
      {onTake && !withdrawnAt && (
        <span className="task-acts">
          <Button size="small" kind="quiet" label={text('take-back-label', { event: words.happened(event.event) })} onPress={onTake}>
            {text('take-back')}
          </Button>
        </span>
      )}
    </li>
  )
}

const reasons = ['did-not-happen', 'wrong-time', 'wrong-file'] as const satisfies readonly WithdrawEvent['because'][]

function TakeBack({ law, event, onClose }: { law: CompiledLaw; event: CaseEvent; onClose: () => void }) {
  const text = useText('procedure')
  const format = useFormat()
  const words = useStepWords(law)
  const withdraw = useCommand('case.withdraw-event', { renews: ['caseFile', 'cases'] })
  const [because, setBecause] = useState<WithdrawEvent['because'] | null>(null)
  async function submit(reason: WithdrawEvent['because']) {
    if (await withdraw.send({ caseId: event.caseId, eventId: event.id, because: reason })) onClose()
  }
  return (
    <Dialog
      title={text('take-back-title')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={withdraw.sending && text('taking-back')}
            disabledBecause={because === null && text('reason-first')}
            onPress={() => because && void submit(because)}
          >
            {text('take-back')}
          </Button>
          <Button onPress={onClose}>{text('back')}</Button>
        </>
      }
    >
      <p>
        {numbered(words.happened(event.event))} <span className="dim">{numbered(format.dayTime(event.at))}</span>
      </p>
      <p className="sm muted">{text('take-back-about')}</p>
      <RadioField
        label={text('take-back-why')}
        options={reasons.map((value) => ({ value, label: text(`because.${value}`) }))}
        value={because}
        onChange={setBecause}
      />
      <Refusal problem={withdraw.problem} kept />
    </Dialog>
  )
}

import type { EventCode } from '@panah/domain/case/case-event'
import type { CaseView } from '@panah/domain/contract/case'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { useRef, useState } from 'react'
import { useSession } from '../../access/session-context.ts'
import { Refusal } from '../../sync/Refusal.tsx'
import { useCommand } from '../../sync/use-command.ts'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { eventGroups, type EventGroup } from './event-groups.ts'
import { asInPakistan, fromPakistan } from './hour-in-pakistan.ts'
import { partiesIn } from './parties.ts'
import type { Asked } from './StepsPanel.tsx'
import { useStepWords } from './step-words.ts'
import { tasksOf } from './tasks.ts'
import { WhatFollows } from './WhatFollows.tsx'

interface EventDialogProps {
  law: CompiledLaw
  view: CaseView
  /** Where something is to be marked as done: by which events, and about whom. */
  asked: Asked | null
  onClose: () => void
}

const nobody = 'nobody'

/** Writes down what happened, and when, by the clock of Pakistan. What starts and ends with it is seen before it is saved. */
export function EventDialog({ law, view, asked, onClose }: EventDialogProps) {
  const text = useText('procedure')
  const { me } = useSession()
  const record = useCommand('case.event', { renews: ['caseFile', 'cases'] })
  const eventId = useRef(crypto.randomUUID())
  const [now] = useState(() => asInPakistan(new Date().toISOString()))
  const [event, setEvent] = useState<EventCode | null>(asked?.events[0] ?? null)
  const [local, setLocal] = useState(now)
  const [about, setAbout] = useState(asked?.about ?? nobody)
  const at = fromPakistan(local)
  const waits = event === null ? text('event-first') : at === null ? text('time-first') : null
  const party = about === nobody ? null : about

  async function submit() {
    if (event === null || at === null) return
    if (await record.send({ caseId: view.file.id, eventId: eventId.current, event, at, about: party })) onClose()
  }

  return (
    <Dialog
      title={text('record-title', { number: view.file.number })}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={record.sending && text('recording')} disabledBecause={waits} onPress={() => void submit()}>
            {text.rich('save', { number: me.account.number })}
          </Button>
          <Button onPress={onClose}>{text('back')}</Button>
        </>
      }
    >
      <SelectField label={text('event')} options={useOptions(law, view, asked)} value={event} onChange={setEvent} />
      <TextField label={text('at')} hint={text('at-hint')} type="datetime-local" value={local} max={now} onChange={setLocal} ltr />
      <SelectField
        label={text('about')}
        hint={text('about-hint')}
        options={[nobody, ...partiesIn(view)].map((value) => ({
          value,
          label: value === nobody ? text('about-nobody') : text(value.startsWith('V') ? 'party.V' : 'party.A', { ref: value }),
        }))}
        value={about}
        onChange={setAbout}
      />
      {event && <WhatFollows law={law} view={view} event={event} at={at} about={party} />}
      <Refusal problem={record.problem} kept />
    </Dialog>
  )
}

/** What ends something that is open here stands first; then everything else, in the order of a matter. */
function useOptions(law: CompiledLaw, view: CaseView, asked: Asked | null) {
  const text = useText('procedure')
  const { happened } = useStepWords(law)
  const { open } = tasksOf(law.edition.practice?.steps ?? [], view)
  const first = new Set<string>(asked?.events ?? open.flatMap(({ step }) => step.ends ?? []))
  const named = (value: EventCode, group: string) => ({ value, label: happened(value), group })
  const groups = Object.entries(eventGroups) as [EventGroup, readonly EventCode[]][]
  const all = groups.flatMap(([group, events]) => events.map((value) => named(value, text(`group.${group}`))))
  const ending = all.filter(({ value }) => first.has(value)).map(({ value }) => named(value, text('group.ending')))
  return [...ending, ...all.filter(({ value }) => !first.has(value))]
}

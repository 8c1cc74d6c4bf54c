import { caseNotePolicy } from '@panah/domain/case/case-file.policy'
import { reachOf } from '@panah/domain/access/policy'
import type { KeptCase } from '@panah/domain/contract/caseload'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { LawClocks } from '../case/event/LawClocks.tsx'
import { useStepWords } from '../case/event/step-words.ts'
import { EvidenceHere } from '../evidence/EvidenceHere.tsx'
import { WithLaw } from '../law/WithLaw.tsx'
import { useWhoWords } from '../person/who-words.ts'
import { putInOutbox, useOutbox } from '../sync/outbox-in-hand.ts'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Clocks } from '../ui/Clock.tsx'
import { TextArea } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'

/** One file as it was when it was fetched: where it stands, what the law asks, the notes. Who she is, is not here. */
export function KeptCaseView({ file, at }: { file: KeptCase; at: string | null }) {
  const text = useText('case')
  const own = useText('offline')
  const format = useFormat()
  const who = useWhoWords()
  return (
    <>
      <div className="stack">
        <h1>
          <Num>{file.number}</Num>
        </h1>
        <p>{numbered(who(file))}</p>
        <p className="row wrap">
          <Chip>{text(`stage.${file.stage}`)}</Chip>
          <span>{text(`next.${file.nextStep}`)}</span>
        </p>
        {at !== null && <p className="sm muted">{numbered(own('kept.as-of', { at: format.dayTime(at) }))}</p>}
      </div>
      <WithLaw>{(law) => <Asked law={law} file={file} />}</WithLaw>
      <Notes file={file} />
      <EvidenceHere on={{ case: file.id }} about={{ place: null, number: file.number }} />
      <Panel title={own('kept.people')}>
        <ul className="plain-list">
          {file.people.map((person) => (
            <li key={`${person.id} ${person.part}`}>
              <Num>{person.number}</Num> {text(`people.part.${person.part}`)}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  )
}

/** What the law asks: what has an hour as a clock, the rest as a list. */
function Asked({ law, file }: { law: CompiledLaw; file: KeptCase }) {
  const text = useText('offline')
  const words = useStepWords(law)
  if (file.steps === null) return null
  const timed = new Set(file.clocks?.map(({ step }) => step))
  const rest = (law.edition.practice?.steps ?? []).filter(({ step }) => file.steps?.includes(step) && !timed.has(step))
  return (
    <>
      <Clocks label={text('kept.clocks')}>
        <LawClocks law={law} view={{ clocks: file.clocks, steps: [], events: null }} />
      </Clocks>
      {rest.length > 0 && (
        <Panel title={text('kept.steps')}>
          <ul className="plain-list">
            {rest.map((step) => (
              <li key={step.step}>
                {numbered(words.says(step))} <span className="sm dim">{numbered(words.time(step))}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}

function Notes({ file }: { file: KeptCase }) {
  const text = useText('offline')
  const notes = useText('case')
  const format = useFormat()
  const { items } = useOutbox()
  const mine = items.flatMap(({ command, state }) =>
    command?.name === 'case.note' && command.caseId === file.id && state !== 'sent'
      ? [{ id: command.noteId, text: command.text, state }]
      : [],
  )
  if (file.notes === null) return null
  const numberOf = (id: string) => file.people.find((each) => each.id === id)?.number
  return (
    <Panel flush title={notes('notes.title')}>
      <WriteNote file={file} />
      <ul className="notes">
        {mine.map((note) => (
          <li key={note.id}>
            <Chip unknown icon="outbox">
              {text(note.state === 'waiting' ? 'kept.note-waits' : 'kept.note-held')}
            </Chip>
            <p dir="auto" className="note-words">
              {note.text}
            </p>
          </li>
        ))}
        {file.notes.map((note) => (
          <li key={note.id}>
            <p className="xs dim">
              <Num>{numberOf(note.writtenBy) ?? ''}</Num> {numbered(format.dayTime(note.writtenAt))}
            </p>
            <p dir="auto" className="note-words">
              {note.text}
            </p>
          </li>
        ))}
      </ul>
      {mine.length + file.notes.length === 0 && <p className="in sm muted">{notes('notes.empty')}</p>}
    </Panel>
  )
}

function WriteNote({ file }: { file: KeptCase }) {
  const text = useText('offline')
  const notes = useText('case')
  const { me } = useSession()
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<Problem | null>(null)
  if (reachOf(caseNotePolicy, 'write', me.account.role) === null) return null

  async function keep() {
    const said = words.trim()
    if (said === '') return
    const command = { id: crypto.randomUUID(), name: 'case.note', caseId: file.id, noteId: crypto.randomUUID(), text: said } as const
    try {
      await putInOutbox(command, { place: null, number: file.number })
      setWords('')
      setProblem(null)
    } catch {
      setProblem(new Problem({ code: 'offline.storage-full', status: 0 }))
    }
  }

  return (
    <form
      className="in form close"
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <Refusal problem={problem} kept />
      <TextArea label={notes('notes.write')} rows={3} maxLength={4000} value={words} onChange={setWords} />
      <Button type="submit">{text('kept.note-keep')}</Button>
    </form>
  )
}

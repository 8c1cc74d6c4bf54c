import type { AccountLabel } from '@panah/domain/access/account'
import type { CaseNote } from '@panah/domain/case/case-file'
import { useEffect, useRef, useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useFieldWords } from '../sync/refusal-words.ts'
import { useCommand } from '../sync/use-command.ts'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { TextArea } from '../ui/Field.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'

interface NotesPanelProps {
  notes: readonly CaseNote[]
  people: readonly Pick<AccountLabel, 'id' | 'number'>[]
  caseId: string
  mayWrite: boolean
  /** The next step is a note: the form opens, with the cursor in it. */
  asked: boolean
  onDone: () => void
}

/** The working part of a file: what happened, in plain words, newest first. */
export function NotesPanel({ notes, people, caseId, mayWrite, asked, onDone }: NotesPanelProps) {
  const text = useText('case')
  const format = useFormat()
  const numberOf = (id: string) => people.find((each) => each.id === id)?.number
  return (
    <Panel flush title={text('notes.title')} aside={notes.length > 0 ? notes.length : undefined}>
      {mayWrite && <Write caseId={caseId} asked={asked} onDone={onDone} />}
      {notes.length === 0 ? (
        <p className="in sm muted">{text('notes.empty')}</p>
      ) : (
        <ul className="notes">
          {notes
            .toSorted((a, b) => Date.parse(b.writtenAt) - Date.parse(a.writtenAt))
            .map((note) => (
              <li key={note.id}>
                <p className="xs dim">
                  <Num>{numberOf(note.writtenBy) ?? ''}</Num> {text.rich('notes.when', { when: format.dayTime(note.writtenAt) })}
                </p>
                <p dir="auto" className="note-words">
                  {note.text}
                </p>
              </li>
            ))}
        </ul>
      )}
    </Panel>
  )
}

function Write({ caseId, asked, onDone }: Pick<NotesPanelProps, 'caseId' | 'asked' | 'onDone'>) {
  const text = useText('case')
  const { me } = useSession()
  const add = useCommand('case.note', { renews: ['caseFile', 'cases'] })
  const wrong = useFieldWords(add.problem, 'case')
  const [words, setWords] = useState('')
  const [noteId, setNoteId] = useState(() => crypto.randomUUID())
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!asked) return
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector('textarea')?.focus()
  }, [asked])

  async function submit() {
    if (!words.trim() || !(await add.send({ caseId, noteId, text: words.trim() }))) return
    setWords('')
    setNoteId(crypto.randomUUID())
    onDone()
  }

  return (
    <form
      ref={box}
      className="in form close"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextArea
        label={text('notes.write')}
        hint={text('notes.hint')}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={4000}
        wrong={wrong('text')}
      />
      <Refusal problem={add.problem} kept />
      <Button
        type="submit"
        kind={asked ? 'main' : 'plain'}
        busy={add.sending && text('notes.saving')}
        disabledBecause={words.trim() === '' && text('notes.words-first')}
      >
        {text.rich('notes.save', { number: me.account.number })}
      </Button>
    </form>
  )
}

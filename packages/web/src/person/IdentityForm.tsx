import type { Identity } from '@panah/domain/person/person'
import { useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useFieldWords } from '../sync/refusal-words.ts'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/Field.tsx'
import { identityFields, identityFrom, lineProblem, typedFrom, type TypedIdentity } from './typed-identity.ts'

interface IdentityFormProps {
  personId: string
  /** What is known, where it is being corrected. */
  known: Identity | null
  version: number
  onDone: () => void
  onClose: () => void
}

/** Writes down what names her, or corrects it. Every line may stay empty. */
export function IdentityForm({ personId, known, version, onDone, onClose }: IdentityFormProps) {
  const text = useText('person')
  const record = useCommand('identity.record', { renews: ['caseFile'] })
  const wrong = useFieldWords(record.problem, 'person')
  const [typed, setTyped] = useState<TypedIdentity>(() => typedFrom(known))
  const problems = identityFields.filter((field) => lineProblem(field, typed[field]) !== null)
  const empty = identityFields.every((field) => typed[field].trim() === '')
  const waits = problems.length > 0 ? text('form.mend-first') : empty && known === null ? text('form.nothing-yet') : null

  async function save() {
    if (await record.send({ personId, baseVersion: version, identity: identityFrom(typed) })) onDone()
  }

  return (
    <Dialog
      title={text(known ? 'form.correct' : 'form.record')}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={record.sending && text('form.saving')} disabledBecause={waits} onPress={() => void save()}>
            {text('form.save')}
          </Button>
          <Button onPress={onClose}>{text('form.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('form.about')}</p>
      <Refusal problem={record.problem} kept />
      {identityFields.map((field) => (
        <Line
          key={field}
          field={field}
          value={typed[field]}
          wrong={wrong(`identity.${field}`)}
          onChange={(line) => setTyped({ ...typed, [field]: line })}
        />
      ))}
    </Dialog>
  )
}

interface LineProps {
  field: keyof Identity
  value: string
  wrong: string | undefined
  onChange: (line: string) => void
}

function Line({ field, value, wrong, onChange }: LineProps) {
  const text = useText('person')
  const [left, setLeft] = useState(false)
  const problem = left ? lineProblem(field, value) : null
  const digits = field === 'cnic' || field === 'phone'
  return (
    // The complaint waits until the line has been left: nobody is corrected in the middle of a number.
    <div onBlur={() => setLeft(true)}>
      <TextField
        label={text(`field.${field}`)}
        hint={text.has(`hint.${field}`) ? text(`hint.${field}`) : undefined}
        wrong={problem ? text(`refused.${problem}`, { digits: value.replaceAll(/\D/g, '').length }) : wrong}
        value={value}
        onChange={onChange}
        ltr={digits || field === 'nameInLatin'}
        inputMode={field === 'cnic' ? 'numeric' : field === 'phone' ? 'tel' : 'text'}
        autoComplete="off"
        spellCheck={false}
        optional
      />
    </div>
  )
}

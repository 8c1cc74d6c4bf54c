import type { Identity } from '@panah/domain/person/person'
import { useState } from 'react'
import type { TypedIdentity } from '../screening/draft.ts'
import { identityFaults } from '../screening/identity-faults.ts'
import { IdentityFields } from '../screening/IdentityFields.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { identityFrom, identityLines, typedFrom } from './typed-identity.ts'

interface IdentityFormProps {
  personId: string
  /** What is known, where it is being corrected. */
  known: Identity | null
  version: number
  onDone: () => void
  onClose: () => void
}

/** Writes down what names somebody, or corrects it. Every line may stay empty. */
export function IdentityForm({ personId, known, version, onDone, onClose }: IdentityFormProps) {
  const text = useText('person')
  const record = useCommand('identity.record', { renews: ['caseFile'] })
  const [typed, setTyped] = useState<TypedIdentity>(() => typedFrom(known))
  const [tried, setTried] = useState(false)
  const empty = identityLines.every((line) => typed[line].trim() === '')

  async function save() {
    setTried(true)
    if (Object.keys(identityFaults(typed)).length > 0) return
    if (await record.send({ personId, baseVersion: version, identity: identityFrom(typed) })) onDone()
  }

  return (
    <Dialog
      title={text(known ? 'form.correct' : 'form.record')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={record.sending && text('form.saving')}
            disabledBecause={empty && known === null && text('form.nothing-yet')}
            onPress={() => void save()}
          >
            {text('form.save')}
          </Button>
          <Button onPress={onClose}>{text('form.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('form.about')}</p>
      <Refusal problem={record.problem} kept />
      <IdentityFields typed={typed} onChange={(changes) => setTyped({ ...typed, ...changes })} tried={tried} />
    </Dialog>
  )
}

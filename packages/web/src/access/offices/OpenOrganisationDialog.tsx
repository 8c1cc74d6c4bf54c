import { officeKinds, type OfficeKind } from '@panah/domain/access/office-kind'
import type { Area } from '@panah/domain/access/office-area'
import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useFieldWords } from '../../sync/refusal-words.ts'
import { useCommand } from '../../sync/use-command.ts'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { chosenArea, firstChoice } from './area-choice.ts'
import { AreaFields } from './AreaFields.tsx'
import { nameFault } from './name-fault.ts'
import { NameFields } from './NameFields.tsx'

/** Opens an agency: what it is, its name in both languages, where it works. */
export function OpenOrganisationDialog({
  within,
  onOpened,
  onClose,
}: {
  within: Area
  onOpened: (id: string) => void
  onClose: () => void
}) {
  const text = useText('access')
  const open = useCommand('organisation.open', { renews: ['organisations'] })
  const wrong = useFieldWords(open.problem, 'access')
  const [organisationId] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<OfficeKind | null>(null)
  const [called, setCalled] = useState({ en: '', ur: '' })
  const [choice, setChoice] = useState(() => firstChoice(within))
  const area = chosenArea(choice)
  const fault = nameFault(called)
  const waits =
    kind === null ? text('office.kind-first') : fault ? text(`office.name-${fault}-first`) : area === null ? text('area.first') : null

  async function submit() {
    if (kind === null || area === null) return
    if (await open.send({ organisationId, kind, called, ...area })) onOpened(organisationId)
  }

  return (
    <Dialog
      title={text('offices.open')}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={open.sending && text('office.opening')} disabledBecause={waits} onPress={() => void submit()}>
            {text('office.open-button')}
          </Button>
          <Button onPress={onClose}>{text('accounts.back')}</Button>
        </>
      }
    >
      <SelectField
        label={text('office.kind')}
        options={officeKinds.map((value) => ({ value, label: text(`office.kind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <NameFields value={called} onChange={setCalled} wrong={wrong} />
      <AreaFields value={choice} onChange={setChoice} within={within} />
      <Refusal problem={open.problem} kept />
    </Dialog>
  )
}

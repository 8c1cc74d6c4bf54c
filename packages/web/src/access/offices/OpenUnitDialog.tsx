import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useFieldWords } from '../../sync/refusal-words.ts'
import { useCommand } from '../../sync/use-command.ts'
import { Named } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { chosenArea, firstChoice } from './area-choice.ts'
import { AreaFields } from './AreaFields.tsx'
import { nameFault } from './name-fault.ts'
import { NameFields } from './NameFields.tsx'
import type { OrganisationRow } from './office-row.ts'

interface OpenUnitDialogProps {
  organisation: OrganisationRow
  onClose: () => void
}

/** Opens a station or office of an agency. Accounts can be given in it at once. */
export function OpenUnitDialog({ organisation, onClose }: OpenUnitDialogProps) {
  const text = useText('access')
  const open = useCommand('unit.open', { renews: ['organisations', 'units'] })
  const wrong = useFieldWords(open.problem, 'access')
  const [unitId] = useState(() => crypto.randomUUID())
  const [called, setCalled] = useState({ en: '', ur: '' })
  const [choice, setChoice] = useState(() => firstChoice(organisation))
  const area = chosenArea(choice)
  const fault = nameFault(called)
  const waits = fault ? text(`office.name-${fault}-first`) : area === null ? text('area.first') : null

  async function submit() {
    if (area === null) return
    if (await open.send({ unitId, organisationId: organisation.id, called, ...area })) onClose()
  }

  return (
    <Dialog
      title={text('unit.open')}
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
      <p className="sm muted">{text.rich('unit.open-about', { organisation: <Named name={organisation.name} /> })}</p>
      <NameFields value={called} onChange={setCalled} wrong={wrong} />
      <AreaFields value={choice} onChange={setChoice} within={organisation} />
      <Refusal problem={open.problem} kept />
    </Dialog>
  )
}

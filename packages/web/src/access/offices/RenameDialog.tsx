import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useFieldWords } from '../../sync/refusal-words.ts'
import { useCommand } from '../../sync/use-command.ts'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { nameFault } from './name-fault.ts'
import { NameFields } from './NameFields.tsx'
import type { Office } from './office-row.ts'

/** Gives an agency or an office another name. Earlier papers keep the name they were written under. */
export function RenameDialog({ office: { of, row }, onClose }: { office: Office; onClose: () => void }) {
  const text = useText('access')
  const organisation = useCommand('organisation.rename', { renews: ['organisations', 'units', 'accounts'] })
  const unit = useCommand('unit.rename', { renews: ['organisations', 'units', 'accounts'] })
  const { sending, problem } = of === 'unit' ? unit : organisation
  const wrong = useFieldWords(problem, 'access')
  const [called, setCalled] = useState(row.name)
  const same = called.en.trim() === row.name.en && called.ur.trim() === row.name.ur
  const fault = nameFault(called)
  const waits = fault ? text(`office.name-${fault}-first`) : same ? text('office.name-same') : null

  async function submit() {
    const given = { baseVersion: row.version, called }
    const done =
      of === 'unit' ? await unit.send({ unitId: row.id, ...given }) : await organisation.send({ organisationId: row.id, ...given })
    if (done) onClose()
  }

  return (
    <Dialog
      title={text('office.rename-title')}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={sending && text('office.renaming')} disabledBecause={waits} onPress={() => void submit()}>
            {text('office.rename-button')}
          </Button>
          <Button onPress={onClose}>{text('accounts.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('office.rename-about')}</p>
      <NameFields value={called} onChange={setCalled} wrong={wrong} />
      <Refusal problem={problem} kept />
    </Dialog>
  )
}

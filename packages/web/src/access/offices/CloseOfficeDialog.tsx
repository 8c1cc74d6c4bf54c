import { closingReasons, type ClosingReason } from '@panah/domain/access/office-kind'
import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useCommand } from '../../sync/use-command.ts'
import { Named } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioField } from '../../ui/Choice.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Office } from './office-row.ts'

/** Closes an agency or an office, with a reason. Nothing is deleted: files stay where they are, and whoever works on them goes on. */
export function CloseOfficeDialog({ office: { of, row }, onClose }: { office: Office; onClose: () => void }) {
  const text = useText('access')
  const organisation = useCommand('organisation.close', { renews: ['organisations', 'units'] })
  const unit = useCommand('unit.close', { renews: ['organisations', 'units'] })
  const { sending, problem } = of === 'unit' ? unit : organisation
  const [reason, setReason] = useState<ClosingReason | null>(null)

  async function submit(because: ClosingReason) {
    const given = { baseVersion: row.version, reason: because }
    const done =
      of === 'unit' ? await unit.send({ unitId: row.id, ...given }) : await organisation.send({ organisationId: row.id, ...given })
    if (done) onClose()
  }

  return (
    <Dialog
      title={text(`${of}.close-title`)}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={sending && text('office.closing')}
            disabledBecause={reason === null && text('close-account.reason-first')}
            onPress={() => reason && void submit(reason)}
          >
            {text(`${of}.close-button`)}
          </Button>
          <Button onPress={onClose}>{text('accounts.back')}</Button>
        </>
      }
    >
      <p>
        <b>
          <Named name={row.name} />
        </b>
      </p>
      <p className="sm muted">{text(`${of}.close-about`)}</p>
      {of === 'unit' && row.openAccounts > 0 && <p className="sm">{text('unit.close-accounts', { count: row.openAccounts })}</p>}
      <RadioField
        label={text('close-account.reason')}
        options={closingReasons.map((value) => ({ value, label: text(`office.reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={problem} kept />
    </Dialog>
  )
}

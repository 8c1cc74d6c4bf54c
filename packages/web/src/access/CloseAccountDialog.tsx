import type { CloseAccount } from '@panah/domain/access/account'
import { useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioField } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { AccountRow } from './account-row.ts'

type Reason = CloseAccount['reason']
const reasons = ['left', 'moved', 'suspended', 'lost-device', 'opened-by-mistake'] as const satisfies readonly Reason[]

/** Closes an account, with a reason. Its sessions end at once; what it did stays on the record. */
export function CloseAccountDialog({ account, onClose }: { account: AccountRow; onClose: () => void }) {
  const text = useText('access')
  const close = useCommand('account.close', { renews: ['accounts'] })
  const [reason, setReason] = useState<Reason | null>(null)

  async function submit(because: Reason) {
    if (await close.send({ accountId: account.id, reason: because })) onClose()
  }

  return (
    <Dialog
      title={text.rich('close-account.title', { number: account.number })}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={close.sending && text('close-account.busy')}
            disabledBecause={reason === null && text('close-account.reason-first')}
            onPress={() => reason && void submit(reason)}
          >
            {text('close-account.button')}
          </Button>
          <Button onPress={onClose}>{text('accounts.back')}</Button>
        </>
      }
    >
      <p className="sm muted">{text('close-account.about')}</p>
      <RadioField
        label={text('close-account.reason')}
        options={reasons.map((value) => ({ value, label: text(`close-account.reason.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={close.problem} kept />
    </Dialog>
  )
}

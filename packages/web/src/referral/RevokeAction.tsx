import type { Referral } from '@panah/domain/referral/referral'
import { useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'

interface RevokeProps {
  referral: Pick<Referral, 'id' | 'version' | 'state' | 'number'>
  onReload: () => void
  small?: boolean
}

/** Takes a request back: she changed her mind, or another place said yes. */
export function RevokeAction({ referral, onReload, small = false }: RevokeProps) {
  const text = useText('referral')
  const { me } = useSession()
  const [asking, setAsking] = useState(false)
  const open = referral.state === 'sent' || referral.state === 'accepted'
  if (!open || me.account.role !== 'caseworker') return null
  return (
    <>
      <Button size={small ? 'small' : undefined} onPress={() => setAsking(true)} label={text('revoke.label', { number: referral.number })}>
        {text('revoke.button')}
      </Button>
      {asking && <Revoke referral={referral} onReload={onReload} onClose={() => setAsking(false)} />}
    </>
  )
}

function Revoke({ referral, onReload, onClose }: RevokeProps & { onClose: () => void }) {
  const text = useText('referral')
  const revoke = useCommand('referral.revoke')

  async function submit() {
    if (await revoke.send({ referralId: referral.id, baseVersion: referral.version })) onClose()
  }

  return (
    <Dialog
      title={text.rich('revoke.title', { number: referral.number })}
      onClose={onClose}
      actions={
        <>
          <Button kind="main" busy={revoke.sending && text('revoke.sending')} onPress={() => void submit()}>
            {text('revoke.confirm')}
          </Button>
          <Button onPress={onClose}>{text('answer.back')}</Button>
        </>
      }
    >
      <p>{text(`revoke.about.${referral.state === 'accepted' ? 'accepted' : 'sent'}`)}</p>
      <Refusal problem={revoke.problem} onRetry={onReload} />
    </Dialog>
  )
}

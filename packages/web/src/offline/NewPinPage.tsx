import { useState } from 'react'
import { AccessFrame } from '../access/AccessFrame.tsx'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { NewPinForm } from './NewPinForm.tsx'
import { unlockWithServerKey, type OpenVault, type VaultLabel } from './vault.ts'

/** Signed in, before a store whose PIN is forgotten: the server's key opens it, and it gets a new PIN. Nothing in it is lost. */
export function NewPinPage({ store, onDone }: { store: VaultLabel; onDone: (vault: OpenVault | null) => Promise<void> }) {
  const text = useText('offline')
  const [problem, setProblem] = useState<Problem | null>(null)
  usePageTitle(text('new-pin.title'))

  async function choose(pin: string) {
    try {
      const { key } = await api.deviceKey({ params: { id: store.deviceId } })
      const vault = await unlockWithServerKey(store.accountId, key, pin)
      if (vault) await onDone(vault)
      else setProblem(new Problem({ code: 'offline.other-key', status: 0 }))
    } catch (reason) {
      setProblem(reason instanceof Problem ? reason : new Problem({ code: 'failed', status: 0 }))
    }
  }

  return (
    <AccessFrame>
      <NewPinForm button={text('new-pin.button')} busy={text('new-pin.busy')} problem={problem} onPin={choose}>
        <h1>{text('new-pin.title')}</h1>
        <p className="sm muted">{text('new-pin.about')}</p>
      </NewPinForm>
      {problem && !problem.unanswered && (
        <Notice
          icon="lock"
          title={text('new-pin.shut.title')}
          actions={<Button onPress={() => void onDone(null)}>{text('new-pin.shut.button')}</Button>}
        >
          {text('new-pin.shut.what')}
        </Notice>
      )}
    </AccessFrame>
  )
}

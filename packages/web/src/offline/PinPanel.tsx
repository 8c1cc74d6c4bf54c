import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { useSession } from '../access/session-context.ts'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'
import { useWaiting } from '../sync/waiting.ts'
import { keyOf } from '../sync/use-query-of.ts'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { fieldKept, onCopyChange } from './keep-copy.ts'
import { NewPinForm } from './NewPinForm.tsx'
import { lookForStores, shutVault, useVault } from './open-vault.ts'
import { keepSealed } from './sealed-store.ts'
import { changePin, makeVault, wipeVault } from './vault.ts'

/** Work without signal: choosing a PIN, another one, and taking it all off this device again. */
export function PinPanel() {
  const text = useText('offline')
  const vault = useVault()
  return <Panel title={text('panel.title')}>{vault ? <Kept accountId={vault.accountId} /> : <NotYet />}</Panel>
}

function NotYet() {
  const text = useText('offline')
  const queries = useQueryClient()
  const { me } = useSession()
  const [problem, setProblem] = useState<Problem | null>(null)

  async function choose(pin: string) {
    const { id: accountId, number, role } = me.account
    const hand = async (deviceId: string, key: string) => void (await api.keepDevice({ body: { deviceId, key } }))
    try {
      const vault = await makeVault({ accountId, number, role }, pin, hand)
      await keepSealed(vault, 'me', 'me', me)
      const { takeUp } = await import('./begin.ts')
      await takeUp(vault, queries, () => undefined)
      await lookForStores()
      await queries.invalidateQueries({ queryKey: keyOf('devices') })
    } catch (reason) {
      setProblem(reason instanceof Problem ? reason : new Problem({ code: 'offline.cannot-keep', status: 0 }))
    }
  }

  return (
    <NewPinForm button={text('panel.button')} busy={text('panel.busy')} problem={problem} onPin={choose}>
      <p>{text('panel.why')}</p>
      <p className="sm muted">{text('panel.how')}</p>
    </NewPinForm>
  )
}

function Kept({ accountId }: { accountId: string }) {
  const text = useText('offline')
  const [asking, setAsking] = useState<'pin' | 'remove' | null>(null)
  const [done, setDone] = useState(false)
  return (
    <div className="stack">
      <p>{text('panel.on')}</p>
      <CopyState />
      <div className="row wrap">
        <ButtonLink href="/outbox" icon="outbox">
          {text('outbox.title')}
        </ButtonLink>
        <ButtonLink href="/kept" icon="file">
          {text('kept.title')}
        </ButtonLink>
      </div>
      {done && <Notice spoken urgency="safe" title={text('panel.changed')} />}
      {asking === 'pin' ? (
        <AnotherPin
          accountId={accountId}
          onDone={() => {
            setAsking(null)
            setDone(true)
          }}
        />
      ) : (
        <div className="row wrap">
          <Button icon="key" onPress={() => setAsking('pin')}>
            {text('panel.change')}
          </Button>
          <Button kind="quiet" onPress={() => setAsking('remove')}>
            {text('panel.remove')}
          </Button>
        </div>
      )}
      {asking === 'remove' && <Remove accountId={accountId} onClose={() => setAsking(null)} />}
    </div>
  )
}

/** Whether the pages themselves would open with no network. */
function CopyState() {
  const text = useText('offline')
  const copy = useSyncExternalStore(onCopyChange, fieldKept)
  if (copy === 'unknown') return null
  return (
    <p className="sm muted" role="status">
      {text(`panel.copy.${copy}`)}
    </p>
  )
}

function AnotherPin({ accountId, onDone }: { accountId: string; onDone: () => void }) {
  const text = useText('offline')
  const [wrong, setWrong] = useState<string | null>(null)
  return (
    <NewPinForm
      old
      oldWrong={wrong}
      button={text('panel.change-button')}
      busy={text('panel.busy')}
      onPin={async (pin, old) => {
        const tried = await changePin(accountId, old, pin)
        if (tried.ok) onDone()
        else setWrong(tried.left > 0 ? text('unlock.wrong', { left: tried.left }) : text('unlock.shut.title'))
      }}
    />
  )
}

/** What is not sent yet is not thrown away here: it goes first, or somebody decides about it. */
function Remove({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const text = useText('offline')
  const waiting = useWaiting()
  return (
    <Dialog
      title={text('panel.remove')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            disabledBecause={waiting > 0 && text('panel.remove-waiting', { waiting })}
            onPress={() => {
              shutVault()
              void wipeVault(accountId).then(() => location.assign('/me'))
            }}
          >
            {text('panel.remove-button')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {text('panel.keep')}
          </Button>
        </>
      }
    >
      <p>{text('panel.remove-what')}</p>
    </Dialog>
  )
}

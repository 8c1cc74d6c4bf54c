import { Activity, lazy, useCallback, useMemo, type ReactNode } from 'react'
import { api } from '../sync/client.ts'
import { useIdleLock } from '../sync/idle-lock.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { mainId } from '../ui/SkipLink.tsx'
import { useOnline } from '../ui/use-online.ts'
import { SessionContext } from './session-context.ts'
import { SignInPage } from './SignInPage.tsx'
import { useDoor, type AtDoor } from './use-door.ts'

const PasswordPage = lazy(() => import('./PasswordPage.tsx').then((module) => ({ default: module.PasswordPage })))
const UnlockPage = lazy(() => import('../offline/UnlockPage.tsx').then((module) => ({ default: module.UnlockPage })))
const NewPinPage = lazy(() => import('../offline/NewPinPage.tsx').then((module) => ({ default: module.NewPinPage })))

/** Nobody at the device for so long: it is locked. */
const idleMinutes = 10

/**
 * Lets in. When the session ends or the screen is locked, the page stays as it is behind the door, hidden, with all that was typed;
 * whoever comes in again goes on there, and anybody else begins anew. Where a store is open the end of the session shuts nobody out:
 * work goes on and waits to be sent.
 */
export function Session({ children }: { children: ReactNode }) {
  const at = useDoor()
  const { me, lock, door } = at
  useIdleLock(idleMinutes, me !== null && door.at === 'open', lock)
  const signOut = useCallback(() => {
    // A full load, so that nothing of the session stays in the memory of the page.
    void api
      .signOut()
      .catch(() => undefined)
      .then(() => location.assign('/'))
  }, [])
  const session = useMemo(() => (me ? { me, lock, signOut } : null), [me, lock, signOut])
  return (
    <>
      <AtTheDoor at={at} />
      {door.at === 'open' && at.ended && <SignInAgain onSignIn={at.signIn} />}
      {session && (
        <SessionContext value={session}>
          <Activity key={session.me.account.id} mode={door.at === 'open' ? 'visible' : 'hidden'}>
            {session.me.mustChangePassword ? <PasswordPage /> : children}
          </Activity>
        </SessionContext>
      )}
    </>
  )
}

function AtTheDoor({ at }: { at: AtDoor }) {
  const { door, me } = at
  switch (door.at) {
    case 'open':
      return null
    case 'pin':
      return <UnlockPage stores={door.stores} locked={me !== null} onOpen={at.open} onSignIn={at.signIn} />
    case 'new-pin':
      return <NewPinPage store={door.store} onDone={at.goOn} />
    case 'sign-in':
      return <SignInPage why={door.why} onIn={at.enter} onBack={door.back} />
    default:
      return <OnItsWay door={door} />
  }
}

function OnItsWay({ door }: { door: AtDoor['door'] }) {
  const text = useText('ui')
  return (
    <main id={mainId} tabIndex={-1} className="page">
      {door.at === 'failed' ? <Refusal problem={door.problem} onRetry={door.again} /> : <BusyBar what={text('busy.page')} />}
    </main>
  )
}

/** Nothing is lost and nothing is sent until whoever did it signs in again. */
function SignInAgain({ onSignIn }: { onSignIn: () => void }) {
  const text = useText('ui')
  const online = useOnline()
  return (
    <aside className="sign-in-again no-print" role="status" aria-label={text('outbox.sign-in.title')}>
      <span>{text('outbox.sign-in.what')}</span>
      {online && (
        <Button size="small" icon="key" onPress={onSignIn}>
          {text('outbox.sign-in.button')}
        </Button>
      )}
    </aside>
  )
}

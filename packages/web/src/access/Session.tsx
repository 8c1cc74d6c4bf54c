import type { Me } from '@panah/domain/access/account'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Activity, lazy, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { homeOf } from '../ways.ts'
import { api, onSessionEnd } from '../sync/client.ts'
import { useIdleLock } from '../sync/idle-lock.ts'
import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { keyOf } from '../sync/use-query-of.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { mainId } from '../ui/SkipLink.tsx'
import { SessionContext } from './session-context.ts'
import type { Why } from './step.ts'

const SignInPage = lazy(() => import('./SignInPage.tsx').then((module) => ({ default: module.SignInPage })))
const PasswordPage = lazy(() => import('./PasswordPage.tsx').then((module) => ({ default: module.PasswordPage })))

/** Nobody at the device for so long: it is locked. */
const idleMinutes = 10

/**
 * Lets in. When the session ends or the screen is locked, the page stays as it is behind the sign-in, hidden, with all that was typed;
 * whoever signs in again goes on there, and anybody else begins anew.
 */
export function Session({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const text = useText('ui')
  const [out, setOut] = useState<Why | null>(null)
  const asked = useQuery<Me, Problem>({ queryKey: keyOf('me'), queryFn: () => api.me(), enabled: out === null, staleTime: Infinity })
  const me = asked.data ?? null
  const close = useCallback((why: Why) => setOut((already) => already ?? why), [])

  useEffect(() => onSessionEnd(() => close('ended')), [close])
  // With no network nobody could sign in again: an officer in the middle of a talk is not shut out.
  const lock = useCallback(() => {
    if (!navigator.onLine) return
    close('locked')
    api.signOut().catch(() => undefined)
  }, [close])
  useIdleLock(idleMinutes, me !== null && out === null, lock)
  const signOut = useCallback(() => {
    // A full load, so that nothing of the session stays in the memory of the page.
    void api
      .signOut()
      .catch(() => undefined)
      .then(() => location.assign('/'))
  }, [])
  const session = useMemo(() => (me ? { me, lock, signOut } : null), [me, lock, signOut])

  async function enter() {
    const now = await api.me()
    if (me && me.account.id !== now.account.id) return location.assign(homeOf[now.account.role])
    queries.setQueryData(keyOf('me'), now)
    setOut(null)
    if (me) await queries.invalidateQueries()
  }

  const unknownHere = asked.error?.status === 401
  if (!me && !unknownHere && out === null) {
    return (
      <main id={mainId} tabIndex={-1} className="page">
        {asked.error ? <Refusal problem={asked.error} onRetry={() => void asked.refetch()} /> : <BusyBar what={text('busy.page')} />}
      </main>
    )
  }
  const shut = out !== null || unknownHere
  return (
    <>
      {shut && <SignInPage why={me ? (out ?? 'ended') : 'first'} onIn={enter} />}
      {session && (
        <SessionContext value={session}>
          <Activity mode={shut ? 'hidden' : 'visible'}>{session.me.mustChangePassword ? <PasswordPage /> : children}</Activity>
        </SessionContext>
      )}
    </>
  )
}

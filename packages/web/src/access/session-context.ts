import type { Me } from '@panah/domain/access/account'
import { createContext, use } from 'react'

export interface SignedIn {
  readonly me: Me
  /** Covers the screen and ends the session; the page waits behind it as it is. */
  lock: () => void
  /** Ends the session and leaves. */
  signOut: () => void
}

export const SessionContext = createContext<SignedIn | null>(null)

/** Who is signed in, and the ways out. */
export function useSession(): SignedIn {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession is for pages behind the sign-in')
  return session
}

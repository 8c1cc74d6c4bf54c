import { lazy, use, type ReactNode } from 'react'
import { SessionContext } from '../access/session-context.ts'
import { PublicFrame } from '../public/PublicFrame.tsx'
import { useText } from '../translation/use-text.tsx'

// Whoever comes without an account does not carry the desk.
const InFace = lazy(() => import('../access/InFace.tsx').then((module) => ({ default: module.InFace })))

/** The law is everybody's: in the public frame for whoever comes without an account, at the desk or on the field phone for whoever is signed in. */
export function LawFrame({ back, children }: { back?: string; children: ReactNode }) {
  const text = useText('law')
  const session = use(SessionContext)
  if (!session) return <PublicFrame>{children}</PublicFrame>
  return (
    <InFace {...(back ? { back } : {})} where={text('book.title')}>
      {children}
    </InFace>
  )
}

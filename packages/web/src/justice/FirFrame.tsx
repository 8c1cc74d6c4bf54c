import { reachOf } from '@panah/domain/access/policy'
import { firPaperPolicy } from '@panah/domain/justice/charge-plan.policy'
import type { ReactNode } from 'react'
import { Desk } from '../access/Desk.tsx'
import { NotHerePage } from '../access/NotHerePage.tsx'
import { useSession } from '../access/session-context.ts'
import { useText } from '../translation/use-text.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import '../ui/desk-face.css'

/** The page of the desk in the face of whoever works at it; for everybody else it is not there. */
export function FirFrame({ back, number, children }: { back: string; number?: string | undefined; children: ReactNode }) {
  const { me } = useSession()
  const text = useText('fir')
  const { role } = me.account
  usePageTitle(text('title'), (number as `PN-${string}` | undefined) ?? null)
  if (reachOf(firPaperPolicy, 'print', role) === null) return <NotHerePage />
  if (role === 'frontline-officer') {
    return (
      <FieldPage back={back} where={text('title')}>
        {children}
      </FieldPage>
    )
  }
  return <Desk>{children}</Desk>
}

import type { ReactNode } from 'react'
import { homeOf } from '../ways.ts'
import { useText } from '../translation/use-text.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { Desk } from './Desk.tsx'
import { useSession } from './session-context.ts'

/** A page that every role has, in the face of whoever sees it: the phone for the frontline officer, the desk for the others. */
export function InFace({ children, back, where }: { children: ReactNode; back?: string; where?: string }) {
  const { me } = useSession()
  const ui = useText('ui')
  if (me.account.role === 'frontline-officer') {
    return (
      <FieldPage back={back ?? homeOf[me.account.role]} where={where ?? ui('product')}>
        {children}
      </FieldPage>
    )
  }
  return (
    <Desk>
      <div className="page">{children}</div>
    </Desk>
  )
}

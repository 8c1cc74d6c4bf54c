import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useText } from '../translation/use-text.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AccessFrame } from './AccessFrame.tsx'
import { EnrolTotp } from './EnrolTotp.tsx'
import { useSession } from './session-context.ts'

/** Whoever is signed in sets a second lock here where none is demanded, or puts another in the place of the one she has. */
export function SecondLockPage() {
  const text = useText('access')
  const [, go] = useLocation()
  const queries = useQueryClient()
  const { me } = useSession()
  // What it was when the page was opened: a lock just set is not one to be replaced.
  const [replaces] = useState(me.totpEnrolled)
  usePageTitle(text(replaces ? 'enrol.replace-title' : 'enrol.title'))

  async function set() {
    await queries.invalidateQueries()
    go('/me')
  }

  return (
    <AccessFrame>
      <EnrolTotp onNext={() => void set()} onAgain={() => go('/me')} leave={text('back-to-settings')} replaces={replaces} />
    </AccessFrame>
  )
}

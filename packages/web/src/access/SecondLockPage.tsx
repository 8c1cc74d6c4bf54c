import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useText } from '../translation/use-text.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AccessFrame } from './AccessFrame.tsx'
import { EnrolTotp } from './EnrolTotp.tsx'

/** Where the second lock is offered and not demanded: whoever is signed in sets it here. */
export function SecondLockPage() {
  const text = useText('access')
  const [, go] = useLocation()
  const queries = useQueryClient()
  usePageTitle(text('enrol.title'))

  async function set() {
    await queries.invalidateQueries()
    go('/me')
  }

  return (
    <AccessFrame>
      <EnrolTotp onNext={() => void set()} onAgain={() => go('/me')} leave={text('back-to-settings')} />
    </AccessFrame>
  )
}

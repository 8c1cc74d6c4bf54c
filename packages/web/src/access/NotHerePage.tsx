import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { InFace } from './InFace.tsx'

const notFound = new Problem({ code: 'not-found', status: 404 })

/** An address that leads nowhere says the same as one that leads to what may not be seen. */
export function NotHerePage() {
  const ui = useText('ui')
  const text = useText('access')
  usePageTitle(ui('product'))
  return (
    <InFace>
      <Refusal
        problem={notFound}
        actions={
          <ButtonLink href="/" size="small">
            {text('to-my-work')}
          </ButtonLink>
        }
      />
    </InFace>
  )
}

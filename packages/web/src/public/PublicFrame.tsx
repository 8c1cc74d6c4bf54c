import { Suspense, use, useEffect, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { SessionContext } from '../access/session-context.ts'
import { KeptCopy } from '../offline/KeptCopy.tsx'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Mark } from '../ui/Icon.tsx'
import { BegunNote, LanguageMenu } from '../ui/Settings.tsx'
import { mainId, SkipLink } from '../ui/SkipLink.tsx'
import { QuickExit } from './QuickExit.tsx'
import './public.css'

const places = [
  { href: '/law', key: 'law' },
  { href: '/help', key: 'help' },
  { href: '/difference', key: 'difference' },
  { href: '/', key: 'sign-in' },
] as const

/** A page for everybody: the way out, the other language, one column, the other pages below. It asks the server nothing about anybody. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const text = useText('public')
  const ui = useText('ui')
  const [path] = useLocation()
  const session = use(SessionContext)
  useEffect(() => {
    if (path) window.scrollTo(0, 0)
  }, [path])
  return (
    <div className="public">
      <QuickExit />
      {!session && <SkipLink />}
      <header className="public-top no-print">
        <Link className="threshold-brand" href="/">
          <Mark />
          <span>{ui('product')}</span>
        </Link>
        <LanguageMenu />
      </header>
      <main id={mainId} tabIndex={-1}>
        <BegunNote />
        <Suspense fallback={<BusyBar what={ui('busy.page')} />}>{children}</Suspense>
      </main>
      <footer className="public-foot no-print">
        <nav aria-label={text('places.label')}>
          <ul>
            {places.map(({ href, key }) => (
              <li key={href}>
                <Link href={href} aria-current={path === href ? 'page' : undefined}>
                  {text(`places.${key}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p>{text('leave.history')}</p>
        <KeptCopy />
      </footer>
    </div>
  )
}

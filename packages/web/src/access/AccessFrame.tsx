import type { ReactNode } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Mark } from '../ui/Icon.tsx'
import { BegunNote, LanguageMenu } from '../ui/Settings.tsx'
import { mainId } from '../ui/SkipLink.tsx'
import './access.css'

/** The pages before the door: the mark, the other language, one column; before it, what needs no key. */
export function AccessFrame({ before, children }: { before?: ReactNode; children: ReactNode }) {
  const text = useText('ui')
  return (
    <div className="threshold">
      <header>
        <span className="threshold-brand">
          <Mark />
          <span>{text('product')}</span>
        </span>
        <LanguageMenu />
        <BegunNote />
      </header>
      {before}
      <main id={mainId} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

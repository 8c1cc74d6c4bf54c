import type { ReactNode } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Mark } from '../ui/Icon.tsx'
import { LanguageSwitch } from '../ui/Settings.tsx'
import { mainId } from '../ui/SkipLink.tsx'
import './access.css'

/** The pages before the door: the mark, the other language, one column. */
export function AccessFrame({ children }: { children: ReactNode }) {
  const text = useText('ui')
  return (
    <div className="threshold">
      <header>
        <span className="threshold-brand">
          <Mark />
          <span>{text('product')}</span>
        </span>
        <LanguageSwitch others />
      </header>
      <main id={mainId} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

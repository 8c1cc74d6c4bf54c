import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Words } from '../ui/Words.tsx'
import { leave, twice } from './leave.ts'
import './public.css'

/** The way out: first on the page, first for the keyboard and the reader, always in view. Escape pressed twice does the same. */
export function QuickExit() {
  const text = useText('public')
  useEffect(() => {
    const again = twice(1500)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.repeat && again(event.timeStamp)) leave()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  const first = document.getElementById('first')
  const bar = (
    <section className="quick-exit no-print" aria-label={text('leave.label')}>
      <button type="button" className="btn" aria-keyshortcuts="Escape" onClick={leave}>
        <Icon name="leave" />
        <Words>{text('leave.button')}</Words>
      </button>
      <p>{text('leave.promise')}</p>
    </section>
  )
  return first ? createPortal(bar, first) : bar
}

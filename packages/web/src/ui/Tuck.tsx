import { useState, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { Icon } from './Icon.tsx'
import './tuck.css'

export interface TuckProps {
  /** What is folded away, and how much of it. */
  title: ReactNode
  /** At the end of the line: what is known of it while it is closed. */
  known?: ReactNode
  startOpen?: boolean
  children: ReactNode
}

/** Folded away under one line that says what is there; drawn only when somebody looks. */
export function Tuck({ title, known, startOpen = false, children }: TuckProps) {
  const [open, setOpen] = useState(startOpen)
  return (
    <details className="tuck" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{numbered(title)}</span>
        {known && <b>{known}</b>}
        <Icon name="down" size={16} />
      </summary>
      {open && children}
    </details>
  )
}

import { useState, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { Icon } from '../ui/Icon.tsx'

interface FoldProps {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
  /** Opens it, because something inside has to be seen; it is never shut over what a person writes. */
  open?: boolean
}

/** A part of a long page that is opened when it is wanted, and drawn only then. */
export function Fold({ title, aside, children, open = false }: FoldProps) {
  const [opened, setOpened] = useState(false)
  return (
    <details className="fold" open={open || opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        <span>
          {numbered(title)}
          {aside && <span className="hint">{numbered(aside)}</span>}
        </span>
        <Icon name="down" />
      </summary>
      {(open || opened) && <div className="in">{children}</div>}
    </details>
  )
}

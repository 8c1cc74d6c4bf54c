import type { ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { Icon } from '../ui/Icon.tsx'

/** A part of a long page that is opened when it is wanted. */
export function Fold({
  title,
  aside,
  children,
  open = false,
}: {
  title: ReactNode
  aside?: ReactNode
  children: ReactNode
  open?: boolean
}) {
  return (
    <details className="fold" open={open}>
      <summary>
        <span>
          {numbered(title)}
          {aside && <span className="hint">{numbered(aside)}</span>}
        </span>
        <Icon name="down" />
      </summary>
      <div className="in">{children}</div>
    </details>
  )
}

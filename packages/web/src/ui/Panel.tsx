import { useId, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { classes } from './classes.ts'

export interface PanelProps {
  title: ReactNode
  /** Beside the title, small: how many, as of when. */
  aside?: ReactNode
  /** At the end of the head: a link, a small button. */
  actions?: ReactNode
  /** Without the inner margin: for a table or a list that has its own. */
  flush?: boolean
  level?: 2 | 3
  className?: string
  children: ReactNode
}

/** A sheet with a title. There is one level of them: never a panel in a panel. */
export function Panel({ title, aside, actions, flush = false, level = 2, className, children }: PanelProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={classes('panel', className)} aria-labelledby={id}>
      <header>
        <Heading id={id}>{numbered(title)}</Heading>
        {aside && <span className="aside">{numbered(aside)}</span>}
        {actions && <span className="actions">{actions}</span>}
      </header>
      {flush ? children : <div className="in">{children}</div>}
    </section>
  )
}

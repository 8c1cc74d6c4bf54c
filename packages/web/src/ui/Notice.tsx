import type { ReactNode } from 'react'
import type { Urgency } from '../translation/remaining.ts'
import { numbered } from '../translation/rich.tsx'
import { classes } from './classes.ts'
import { UrgencyGlyph } from './Glyph.tsx'
import { Icon, type IconName } from './Icon.tsx'

export interface NoticeProps {
  title: ReactNode
  /** Only where the notice is about time or danger. */
  urgency?: Urgency
  icon?: IconName
  children?: ReactNode
  /** What one can do about it. */
  actions?: ReactNode
  /** Spoken as soon as it appears. */
  spoken?: boolean
}

/** Something a person should know. It stays until it no longer holds; nothing vanishes by itself. */
export function Notice({ title, urgency, icon, children, actions, spoken = false }: NoticeProps) {
  return (
    <div className={classes('msg', urgency)} role={spoken ? 'alert' : undefined}>
      <p className="head">
        {urgency ? <UrgencyGlyph urgency={urgency} /> : icon && <Icon name={icon} />}
        <span>{numbered(title)}</span>
      </p>
      {children && <div>{numbered(children)}</div>}
      {actions && <div className="acts">{actions}</div>}
    </div>
  )
}

/** An empty place: what would be here, and how it gets here. */
export function EmptyState({ title, children, actions }: { title: ReactNode; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className="msg empty">
      <p className="head">{numbered(title)}</p>
      <div>{numbered(children)}</div>
      {actions && <div className="acts">{actions}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import type { Urgency } from '../translation/remaining.ts'
import { numbered } from '../translation/rich.tsx'
import { classes } from './classes.ts'
import { UrgencyGlyph } from './Glyph.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { Words } from './Words.tsx'

export interface ChipProps {
  children: ReactNode
  /** How pressing: carries its own glyph. Without it the chip is a plain label. */
  urgency?: Urgency | undefined
  /** Not known, not dated, not answered: dashed. */
  unknown?: boolean | undefined
  /** Chosen, or something to act on. */
  act?: boolean | undefined
  icon?: IconName | undefined
  /** What a screen reader says instead: *52 minutes left*, where the chip shows *52 min*. */
  spoken?: string | undefined
}

/** A few words at a glance. */
export function Chip({ children, urgency, unknown, act, icon, spoken }: ChipProps) {
  return (
    <span className={classes('chip', urgency, unknown && 'unk', act && 'act')}>
      {urgency && <UrgencyGlyph urgency={urgency} />}
      {icon && <Icon name={icon} size={16} />}
      {spoken ? (
        <>
          <span className="w" aria-hidden="true">
            {numbered(children)}
          </span>
          <span className="sr">{spoken}</span>
        </>
      ) : (
        <Words>{children}</Words>
      )}
    </span>
  )
}

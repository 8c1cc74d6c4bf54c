import type { ReactNode } from 'react'
import type { Urgency } from '../translation/remaining.ts'
import { numbered } from '../translation/rich.tsx'
import { classes } from './classes.ts'
import { UrgencyGlyph } from './Glyph.tsx'

export interface ClockCardProps {
  /** What the clock measures: *Child before the court*. */
  what: ReactNode
  /** Null where no date is known: the card is dashed. */
  urgency: Urgency | null
  /** How long is left or over, e.g. `remaining(…).long`. */
  left: string
  /** The same for a screen reader, with whole words. */
  spoken?: string | undefined
  /** From which rule: *24 h from rescue, PDNC s.24*. */
  rule?: ReactNode
}

/** A deadline: what, how long, by which rule. */
export function ClockCard({ what, urgency, left, spoken, rule }: ClockCardProps) {
  return (
    <div className={classes('clock', urgency ?? 'none')}>
      <span className="row">
        {urgency && <UrgencyGlyph urgency={urgency} />}
        <span>{numbered(what)}</span>
      </span>
      <b>
        {spoken ? (
          <>
            <span aria-hidden="true">{numbered(left)}</span>
            <span className="sr">{spoken}</span>
          </>
        ) : (
          numbered(left)
        )}
      </b>
      {rule && <span className="rule">{numbered(rule)}</span>}
    </div>
  )
}

/** Clocks side by side, the most pressing first as they are given. */
export function Clocks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="clocks" aria-label={label}>
      {children}
    </section>
  )
}

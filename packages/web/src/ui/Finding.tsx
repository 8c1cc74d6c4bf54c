import { useId, useState, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'
import { Disc, type Fill } from './Glyph.tsx'

/** How certain something is: the disc and, always, the word. */
export function Certainty({ fill, children }: { fill: Fill; children: ReactNode }) {
  return (
    <span className="row">
      <Disc fill={fill} />
      <span>{numbered(children)}</span>
    </span>
  )
}

export interface FindingRowProps {
  fill: Fill
  name: ReactNode
  /** The section it rests on: `PTPA 3(2)`. */
  section?: string | undefined
  /** The word for the disc, and what is missing: *open: 2 facts missing*. */
  status: ReactNode
  /** The reasons, shown by *Why* and worked out only then. Every finding has some. */
  why?: ReactNode
  /** Stands under the row at all times: the next question, the elements. */
  children?: ReactNode
  startOpen?: boolean
}

/** One finding: a lead, with its reasons one press away. */
export function FindingRow({ fill, name, section, status, why, children, startOpen = false }: FindingRowProps) {
  const text = useText('ui')
  const [open, setOpen] = useState(startOpen)
  const reasons = useId()
  const title = useId()
  return (
    <li className={classes('finding', fill)}>
      <Disc fill={fill} />
      <span id={title} className="name">
        {numbered(name)}
        {section && (
          <>
            {' '}
            <bdi className="num section" dir="ltr">
              {section}
            </bdi>
          </>
        )}
      </span>
      <span className="status">{numbered(status)}</span>
      {why ? (
        <button
          type="button"
          className="why-toggle"
          aria-expanded={open}
          aria-controls={reasons}
          aria-describedby={title}
          onClick={() => setOpen(!open)}
        >
          {text('finding.why')}
        </button>
      ) : (
        <span />
      )}
      {children && <div className="more">{children}</div>}
      {why && (
        <div className="more" id={reasons} hidden={!open}>
          {open && why}
        </div>
      )}
    </li>
  )
}

/** One line of reason under anything that was worked out, and the rule it follows. */
export function Because({ children, rule }: { children: ReactNode; rule?: ReactNode }) {
  return (
    <p className="because">
      {numbered(children)}
      {rule && <span className="rule"> {numbered(rule)}</span>}
    </p>
  )
}

import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Finding } from '@panah/domain/law/finding'
import { useState, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { AgeSelect } from './AgeSelect.tsx'
import { answered, factsAbout, isUntouched, type DeskState } from './desk-state.ts'
import type { Changes } from './changes.ts'
import { JustChanged } from './JustChanged.tsx'
import { OffenceRow } from './OffenceRow.tsx'
import { askedAbout, type Reading } from './reading.ts'

const openInView = 6

interface OffencesPanelProps {
  law: CompiledLaw
  state: DeskState
  reading: Reading
  changes: Changes | null
  onChange: (facts: DeskState['facts']) => void
}

/** What the facts make out, what is open and what to ask for it, and what is not made out and why; it changes while one answers. */
export function OffencesPanel({ law, state: { facts }, reading, changes, onChange }: OffencesPanelProps) {
  const text = useText('fir')
  const { made, open, refuted, quiet } = reading
  const rows = (those: readonly Finding[], asks: number) =>
    those.map((finding) => (
      <OffenceRow
        key={finding.offence}
        law={law}
        finding={finding}
        asks={asks}
        onAnswer={(fact, answer) => onChange(answered(facts, askedAbout(law, facts, finding, fact), { [fact]: answer }))}
        ageOf={(fact) => {
          const subject = askedAbout(law, facts, finding, fact)
          return <AgeSelect onLine facts={factsAbout(facts, subject)} onChange={(answers) => onChange(answered(facts, subject, answers))} />
        }}
      />
    ))
  return (
    <Panel
      flush
      className="offences-panel"
      title={text('offences')}
      actions={<Counts made={made.length} open={open.length} refuted={refuted.length} />}
    >
      <div role="status">
        <p className="sr">{text('offences-spoken', { made: made.length, open: open.length, refuted: refuted.length })}</p>
        {changes && <JustChanged law={law} changes={changes} />}
      </div>
      {made.length + open.length > 0 && (
        <ul>
          {rows(made, 0)}
          {rows(open.slice(0, openInView), 2)}
        </ul>
      )}
      {made.length + open.length === 0 && (isUntouched(facts) ? <Begin /> : <p className="in muted">{text('offences-none')}</p>)}
      {open.length > openInView && (
        <More title={text('offences-more-open', { count: open.length - openInView })}>{() => rows(open.slice(openInView), 1)}</More>
      )}
      {refuted.length > 0 && <More title={text('offences-refuted', { count: refuted.length })}>{() => rows(refuted, 0)}</More>}
      {quiet > 0 && <p className="in xs dim">{numbered(text('offences-quiet', { quiet }))}</p>}
    </Panel>
  )
}

/** What to do first, for whoever sits here tired. */
function Begin() {
  const text = useText('fir')
  return (
    <div className="in begin">
      <p>{text('offences-begin')}</p>
      <ol>
        <li>{text('begin.when-where')}</li>
        <li>{text('begin.answer')}</li>
        <li>{text('begin.people')}</li>
        <li>{text('begin.pick')}</li>
      </ol>
    </div>
  )
}

function Counts({ made, open, refuted }: { made: number; open: number; refuted: number }) {
  const text = useText('fir')
  const count = (fill: Fill, label: string, many: number) => (
    <span className="row">
      <Disc fill={fill} size={14} />
      <span>{label}</span>
      <bdi className="num" dir="ltr">
        {many}
      </bdi>
    </span>
  )
  return (
    <span className="counts" aria-hidden="true">
      {count('full', text('count.made'), made)}
      {count('half', text('count.open'), open)}
      {count('ring', text('count.refuted'), refuted)}
    </span>
  )
}

/** Folded away, and drawn only when somebody looks. */
function More({ title, children }: { title: string; children: () => ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="more-findings" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{numbered(title)}</span>
        <Icon name="down" size={16} />
      </summary>
      {open && <ul>{children()}</ul>}
    </details>
  )
}

import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Amendment, Conflict } from '@panah/domain/screening/amend-screening'
import type { Screening } from '@panah/domain/screening/screening'
import { OneConflict } from '../offline/Conflicts.tsx'
import { useFieldWords } from '../offline/field-words.ts'
import { WithLaw } from '../law/WithLaw.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Panel } from '../ui/Panel.tsx'

interface AmendmentsProps {
  screening: Screening
  amended: readonly Amendment[]
  conflicts: readonly Conflict[]
}

/** What was told later, the newest first; what two told differently, for a person to decide; and the way to tell more. */
export function Amendments({ screening, amended, conflicts }: AmendmentsProps) {
  const text = useText('screening')
  const open = conflicts.filter(({ settledAt }) => settledAt === null)
  return (
    <Panel
      title={text('amend.panel')}
      aside={text('amend.panel-about')}
      actions={
        <ButtonLink size="small" icon="pencil" href={`/screenings/${screening.id}/amend`}>
          {text('amend.title')}
        </ButtonLink>
      }
    >
      <div className="stack">
        {open.map((conflict) => (
          <OneConflict key={conflict.id} conflict={{ ...conflict, number: screening.number }} />
        ))}
        {amended.length === 0 ? (
          <p className="sm muted">{text('amend.none')}</p>
        ) : (
          <WithLaw>{(law) => amended.map((amendment) => <OneAmendment key={amendment.id} law={law} amendment={amendment} />)}</WithLaw>
        )}
      </div>
    </Panel>
  )
}

function OneAmendment({ law, amendment }: { law: CompiledLaw; amendment: Amendment }) {
  const text = useText('screening')
  const format = useFormat()
  return (
    <div>
      <p className="sm muted">
        {numbered(text('amend.when', { made: format.dayTime(amendment.madeAt), received: format.dayTime(amendment.receivedAt) }))}
      </p>
      <ul className="plain-list">
        {amendment.changes.map((change) => (
          <OneChange key={change.field} law={law} change={change} />
        ))}
      </ul>
      {amendment.found.changed && (
        <p className="sm">{text('amend.found', { presumption: text(`presumption.${amendment.found.presumption}`) })}</p>
      )}
    </div>
  )
}

function OneChange({ law, change }: { law: CompiledLaw; change: Amendment['changes'][number] }) {
  const text = useText('screening')
  const words = useFieldWords(law, change.field)
  return (
    <li>
      {numbered(text('amend.change', { field: words.field, was: words.say(change.was), is: words.say(change.is) }))}{' '}
      {change.came === 'both' && <Chip unknown>{text('amend.both')}</Chip>}
    </li>
  )
}

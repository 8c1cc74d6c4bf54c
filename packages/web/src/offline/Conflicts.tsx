import type { OutOf } from '../sync/client.ts'
import type { AllContracts } from '@panah/domain/contract/all-contracts'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { WithLaw } from '../law/WithLaw.tsx'
import { useCommand } from '../sync/use-command.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Num } from '../ui/Words.tsx'
import { useFieldWords } from './field-words.ts'

type Waiting = OutOf<AllContracts['conflicts']>['conflicts'][number]

/** What two people told differently: both answers, and a person decides. Nothing is lost, and nothing is decided by which came later. */
export function Conflicts() {
  const conflicts = useQueryOf('conflicts')
  return conflicts.data?.conflicts.map((conflict) => <OneConflict key={conflict.id} conflict={conflict} />)
}

export function OneConflict({ conflict }: { conflict: Waiting }) {
  return <WithLaw>{(law) => <Both law={law} conflict={conflict} />}</WithLaw>
}

function Both({ law, conflict }: { law: CompiledLaw; conflict: Waiting }) {
  const text = useText('offline')
  const settle = useCommand('screening.settle')
  const words = useFieldWords(law, conflict.field)
  const decide = (as: string | null) => void settle.send({ screeningId: conflict.screeningId, conflictId: conflict.id, as })
  const open = conflict.field.startsWith('fact:') && conflict.kept !== 'unknown' && conflict.told !== 'unknown'
  return (
    <div className="outbox-item conflict">
      <span className="what">
        <b>{text('conflict.title')}</b>
        <span className="sm muted">
          <Num>{conflict.number}</Num>
        </span>
      </span>
      <p>{numbered(words.field)}</p>
      <Refusal problem={settle.problem} />
      <div className="both" role="group" aria-label={words.field}>
        {[conflict.kept, conflict.told].map((value, place) => (
          <Button
            key={place === 0 ? 'kept' : 'told'}
            size="big"
            busy={settle.sending && text('conflict.busy')}
            onPress={() => decide(value)}
          >
            {words.say(value)}
          </Button>
        ))}
        {open && (
          <Button kind="quiet" onPress={() => decide('unknown')}>
            {text('conflict.leave-open')}
          </Button>
        )}
      </div>
    </div>
  )
}

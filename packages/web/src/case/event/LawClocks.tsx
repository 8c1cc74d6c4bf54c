import type { CaseView } from '@panah/domain/contract/case'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { remaining } from '../../translation/remaining.ts'
import { numbered } from '../../translation/rich.tsx'
import { useFormat, useNow } from '../../translation/use-format.ts'
import { useText } from '../../translation/use-text.tsx'
import { ClockCard } from '../../ui/Clock.tsx'
import { Num } from '../../ui/Words.tsx'
import { Basis } from './Basis.tsx'
import { useStepWords } from './step-words.ts'
import { tasksOf, type Task } from './tasks.ts'

/** So many limits of the law stand as cards; all of them stand in the list of what is to be done. */
const cards = 4

/** The limits of the law that run in this file, as cards, the most pressing first. */
export function LawClocks({ law, view }: { law: CompiledLaw; view: Pick<CaseView, 'clocks' | 'events' | 'steps'> }) {
  const running = tasksOf(law.edition.practice?.steps ?? [], view).open.filter(({ clock }) => clock !== null)
  return unlike(running)
    .slice(0, cards)
    .map((task) => <LawClock key={task.key} law={law} task={task} />)
}

/** One card where several Acts ask for the same thing by the same hour: the list of what is to be done names each. */
function unlike(tasks: readonly Task[]): Task[] {
  const same = ({ step, about, clock }: Task) => [about, clock?.due, ...(step.ends ?? [])].join(' ')
  return tasks.filter((task, place) => tasks.findIndex((other) => same(other) === same(task)) === place)
}

function LawClock({ law, task: { step, about, clock } }: { law: CompiledLaw; task: Task }) {
  const text = useText('procedure')
  const ui = useText('ui')
  const format = useFormat()
  const words = useStepWords(law)
  const now = useNow()
  if (!clock) return null
  const left = remaining(clock.due, now, ui, format)
  return (
    <ClockCard
      what={
        <>
          {about && (
            <>
              <Num>{about}</Num>{' '}
            </>
          )}
          {words.says(step)}
        </>
      }
      urgency={left.urgency}
      left={left.long}
      spoken={left.spoken}
      rule={
        <>
          {numbered(words.time(step))}
          {clock.kind === 'preferred' && numbered(` ${text('preferred')}`)}
          <Basis of={step} />
        </>
      }
    />
  )
}

import { reachOf } from '@panah/domain/access/policy'
import type { EventCode } from '@panah/domain/case/case-event'
import { caseEventPolicy } from '@panah/domain/case/case-file.policy'
import type { CaseView } from '@panah/domain/contract/case'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { ReactNode } from 'react'
import { useSession } from '../../access/session-context.ts'
import { remaining } from '../../translation/remaining.ts'
import { numbered } from '../../translation/rich.tsx'
import { useFormat, useNow } from '../../translation/use-format.ts'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Tuck } from '../../ui/Tuck.tsx'
import { Num } from '../../ui/Words.tsx'
import { Basis } from './Basis.tsx'
import { EventsWritten } from './EventsWritten.tsx'
import { useStepWords } from './step-words.ts'
import { grouped, tasksOf, type Task } from './tasks.ts'

/** What is to be written down: which events it may be, and about whom. */
export interface Asked {
  readonly events: readonly EventCode[]
  readonly about: string | null
}

interface StepsPanelProps {
  law: CompiledLaw
  view: CaseView
  onRecord: (asked: Asked | null) => void
}

/** What the law asks now, from what happened: by when, of whom, by which rule. What is done is marked by writing down that it happened. */
export function StepsPanel({ law, view, onRecord }: StepsPanelProps) {
  const text = useText('procedure')
  const { me } = useSession()
  const { open, opens, done } = tasksOf(law.edition.practice?.steps ?? [], view)
  const mayRecord = reachOf(caseEventPolicy, 'record', me.account.role) !== null
  const groups = grouped(open, useNow())
  const rows = (tasks: readonly Task[], isDone = false) =>
    tasks.map((task) => (
      <TaskRow key={task.key} law={law} task={task} isDone={isDone} onDone={mayRecord && !isDone ? onRecord : undefined} />
    ))
  const pressing = (['over', 'day', 'week'] as const).filter((group) => groups[group].length > 0)
  return (
    <Panel
      flush
      className="steps-panel"
      title={text('steps')}
      aside={open.length > 0 && text('steps-open', { count: open.length })}
      actions={
        mayRecord && (
          <Button size="small" icon="plus" onPress={() => onRecord(null)}>
            {text('record')}
          </Button>
        )
      }
    >
      {open.length === 0 && <p className="in sm muted">{text(view.events?.length ? 'steps-none' : 'steps-begin')}</p>}
      {pressing.map((group) => (
        <div key={group} className="task-group">
          <h3 className={group}>{text(`tasks.${group}`)}</h3>
          <ul className="tasks">{rows(groups[group])}</ul>
        </div>
      ))}
      {(['later', 'untimed'] as const).map(
        (group) =>
          groups[group].length > 0 && (
            <More key={group} title={text(`tasks.${group}`, { count: groups[group].length })} startOpen={pressing.length === 0}>
              {rows(groups[group])}
            </More>
          ),
      )}
      {opens.length > 0 && <More title={text('steps-opens', { count: opens.length })}>{rows(opens)}</More>}
      {done.length > 0 && <More title={text('steps-done', { count: done.length })}>{rows(done, true)}</More>}
      <EventsWritten law={law} view={view} mayWithdraw={reachOf(caseEventPolicy, 'withdraw', me.account.role) !== null} />
    </Panel>
  )
}

function More({ title, startOpen = false, children }: { title: string; startOpen?: boolean; children: ReactNode }) {
  return (
    <Tuck title={title} startOpen={startOpen}>
      <ul className="tasks">{children}</ul>
    </Tuck>
  )
}

interface TaskRowProps {
  law: CompiledLaw
  task: Task
  isDone: boolean
  onDone: ((asked: Asked) => void) | undefined
}

function TaskRow({ law, task, isDone, onDone }: TaskRowProps) {
  const text = useText('procedure')
  const words = useStepWords(law)
  const { step, about } = task
  const ends = (step.ends ?? []) as readonly EventCode[]
  return (
    <li className={isDone ? 'done' : undefined}>
      <div className="task-says">
        <p>
          {about && (
            <>
              <b>
                <Num>{about}</Num>
              </b>{' '}
            </>
          )}
          {numbered(words.says(step))}
        </p>
        <p className="xs dim">
          {numbered(words.time(step))}
          <Basis of={step} />
        </p>
      </div>
      <span className="task-acts">
        <When task={task} isDone={isDone} />
        {onDone && ends.length > 0 && (
          <Button
            size="small"
            kind="quiet"
            icon="check"
            label={text('done-label', { step: words.says(step) })}
            onPress={() => onDone({ events: ends, about })}
          >
            {text('done')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** Until when, or that it is done; dashed where the law gives no time that is verified. */
function When({ task: { step, clock }, isDone }: { task: Task; isDone: boolean }) {
  const text = useText('procedure')
  const ui = useText('ui')
  const format = useFormat()
  const now = useNow()
  if (isDone) {
    const late = clock?.endedAt && Date.parse(clock.endedAt) > Date.parse(clock.due)
    return <Chip icon={late ? 'danger' : 'check'}>{text(late ? 'chip-late' : 'chip-done')}</Chip>
  }
  if (clock?.kind === 'opens') return <Chip>{text('chip-from', { day: format.day(clock.due) })}</Chip>
  if (clock) {
    const left = remaining(clock.due, now, ui, format)
    return (
      <Chip urgency={left.urgency} spoken={left.spoken}>
        {left.short}
      </Chip>
    )
  }
  if (step.limit === 'at-once') return <Chip urgency="now">{text('chip-at-once')}</Chip>
  if (step.limit === 'not-verified') return <Chip unknown>{text('chip-not-verified')}</Chip>
  return step.kind === 'remedy' ? <Chip unknown>{text('chip-may')}</Chip> : null
}

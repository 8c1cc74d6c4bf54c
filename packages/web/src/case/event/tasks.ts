import { dutiesOf } from '@panah/domain/case/clocks'
import type { CaseClock } from '@panah/domain/case/case-event'
import type { CaseView } from '@panah/domain/contract/case'
import type { Step } from '@panah/domain/law/edition'

/** Something the law asks in one file now: until an hour (`clock`), or without one. */
export interface Task {
  readonly key: string
  readonly step: Step
  readonly about: string | null
  /** When what started it happened. */
  readonly from: string
  readonly clock: CaseClock | null
}

export interface Tasks {
  /** What can be done now: what has an hour first, the most pressing first. */
  readonly open: readonly Task[]
  /** Days from which something becomes possible or counts; they press nobody. */
  readonly opens: readonly Task[]
  readonly done: readonly Task[]
}

/** What the law asks in a file, from what happened in it. A clock is as the server keeps it; what has no hour follows from the events. */
export function tasksOf(steps: readonly Step[], view: Pick<CaseView, 'clocks' | 'events' | 'steps'>): Tasks {
  const byCode = new Map(steps.map((step) => [step.step, step]))
  const timed = (view.clocks ?? []).flatMap((clock): Task[] => {
    const step = byCode.get(clock.step)
    return step ? [{ key: `${clock.step} ${clock.eventId}`, step, about: clock.about, from: clock.startedAt, clock }] : []
  })
  const applying = steps.filter(({ step }) => view.steps?.includes(step))
  const standing = (view.events ?? []).filter(({ withdrawnAt }) => withdrawnAt === null)
  const duties = dutiesOf(applying, standing).flatMap(({ step: code, eventId, about, at, doneBy }) => {
    const step = byCode.get(code)
    return step ? [{ isDone: doneBy !== null, task: { key: `${code} ${eventId}`, step, about, from: at, clock: null } }] : []
  })
  const running = timed.filter(({ clock }) => clock?.endedBy === null)
  return {
    open: [
      ...running.filter(({ clock }) => clock?.kind !== 'opens').toSorted(byDue),
      ...duties.filter(({ isDone }) => !isDone).map(({ task }) => task),
    ],
    opens: running.filter(({ clock }) => clock?.kind === 'opens').toSorted(byDue),
    done: [...timed.filter(({ clock }) => clock?.endedBy !== null), ...duties.filter(({ isDone }) => isDone).map(({ task }) => task)],
  }
}

const byDue = (one: Task, other: Task) => Date.parse(one.clock?.due ?? '') - Date.parse(other.clock?.due ?? '')

/** When a task presses. A day is the next 24 hours and not the calendar day: what is due at two at night does not wait for the week. */
export const taskGroups = ['over', 'day', 'week', 'later', 'untimed'] as const
export type TaskGroup = (typeof taskGroups)[number]

/** In which group a task stands at this moment. What has to be done at once belongs to the day, whatever the hour. */
export function groupOf({ step, clock }: Pick<Task, 'step' | 'clock'>, now: string): TaskGroup {
  if (clock === null) return step.limit === 'at-once' ? 'day' : 'untimed'
  const left = Date.parse(clock.due) - Date.parse(now)
  if (left < 0) return 'over'
  if (left <= 24 * hour) return 'day'
  return left <= 7 * 24 * hour ? 'week' : 'later'
}

const hour = 3_600_000

/** The open tasks by the time at which they press; in a group the order stays. */
export function grouped(open: readonly Task[], now: string): Readonly<Record<TaskGroup, readonly Task[]>> {
  const those = (group: TaskGroup) => open.filter((task) => groupOf(task, now) === group)
  return { over: those('over'), day: those('day'), week: those('week'), later: those('later'), untimed: those('untimed') }
}

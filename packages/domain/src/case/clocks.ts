import { dueAt } from '../law/due.ts'
import type { Step } from '../law/edition.ts'

/** What happened, as far as a clock needs to know. */
export interface Happened {
  readonly id: string
  readonly event: string
  readonly at: string
  readonly about: string | null
}

/** `limit`: it can be missed in law · `preferred`: it should be kept · `opens`: from then on something becomes possible. */
export type ClockKind = 'limit' | 'preferred' | 'opens'

export interface Clock {
  readonly step: string
  readonly eventId: string
  readonly startedAt: string
  readonly due: string
  readonly kind: ClockKind
  readonly about: string | null
  readonly endedBy: string | null
  readonly endedAt: string | null
}

/** Something that the law asks, or allows, without a length of time that is known, once the event is there from which it follows. */
export interface Duty {
  readonly step: string
  readonly eventId: string
  readonly at: string
  readonly about: string | null
  readonly doneBy: string | null
}

/**
 * The clocks that run or ran, from what happened: each event starts those of its steps, and an event that ends a step ends the clock of it
 * that has run longest for the same person. Who was not named ends nobody else's clock.
 */
export function clocksOf(steps: readonly Step[], events: readonly Happened[]): Clock[] {
  const inTime = events.toSorted(byTime)
  return steps
    .filter(({ kind, limit }) => kind === 'clock' && limit !== undefined && limit !== 'at-once')
    .flatMap((step) =>
      paired(step, inTime).flatMap(({ start, end }): Clock[] => {
        const due = dueAt(step.limit ?? '', start.at)
        if (due === undefined) return []
        const kind = step.opens ? 'opens' : step.target ? 'preferred' : 'limit'
        const { id: eventId, at: startedAt, about } = start
        return [{ step: step.step, eventId, startedAt, due, kind, about, endedBy: end?.id ?? null, endedAt: end?.at ?? null }]
      }),
    )
    .toSorted((one, other) => Date.parse(one.due) - Date.parse(other.due) || (one.step < other.step ? -1 : 1))
}

/**
 * What must be done at once or in order, and what may be asked for, from what happened; also what has a time whose length is not verified.
 * What nothing ends is shown and never counted as done.
 */
export function dutiesOf(steps: readonly Step[], events: readonly Happened[]): Duty[] {
  const inTime = events.toSorted(byTime)
  return steps
    .filter(({ kind, limit }) => kind !== 'clock' || limit === undefined || limit === 'at-once' || dueAt(limit, epoch) === undefined)
    .flatMap((step) =>
      paired(step, inTime).map(({ start, end }) => ({
        step: step.step,
        eventId: start.id,
        at: start.at,
        about: start.about,
        doneBy: end?.id ?? null,
      })),
    )
}

/** The hour of the most pressing clock that still runs and can be kept, and its step. A day that only opens something presses nobody. */
export function nearestClock(clocks: readonly Clock[]): Pick<Clock, 'step' | 'due'> | null {
  const running = clocks.filter(({ endedBy, kind }) => endedBy === null && kind !== 'opens')
  return running.toSorted((one, other) => Date.parse(one.due) - Date.parse(other.due) || (one.step < other.step ? -1 : 1))[0] ?? null
}

/** Which steps an event would start, and which of the running ones it would end: what a person sees before writing it down. */
export function stepsTouched(steps: readonly Step[], event: string): { readonly starts: readonly Step[]; readonly ends: readonly Step[] } {
  return {
    starts: steps.filter((step) => step.starts === event && step.kind !== 'remedy'),
    ends: steps.filter((step) => step.ends?.includes(event)),
  }
}

// Any instant: whether a length of time is known at all does not hang on when it begins.
const epoch = '2000-01-01T00:00:00Z'

function paired(step: Step, inTime: readonly Happened[]): { start: Happened; end: Happened | null }[] {
  const ends = step.ends ?? []
  const pairs: { start: Happened; end: Happened | null }[] = []
  // Of two things written down for the same minute, what starts comes before what ends.
  const inOrder = inTime.toSorted(
    (one, other) => byHour(one, other) || Number(ends.includes(one.event)) - Number(ends.includes(other.event)),
  )
  for (const each of inOrder) {
    if (ends.includes(each.event)) {
      const running = pairs.find(({ start, end }) => end === null && start.about === each.about)
      if (running) running.end = each
    }
    if (each.event === step.starts) pairs.push({ start: each, end: null })
  }
  return pairs
}

function byHour(one: Happened, other: Happened): number {
  return Date.parse(one.at) - Date.parse(other.at)
}

function byTime(one: Happened, other: Happened): number {
  return byHour(one, other) || (one.id < other.id ? -1 : 1)
}

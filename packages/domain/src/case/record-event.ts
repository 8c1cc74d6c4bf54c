import { plusHours } from '../day.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { RecordEvent, WithdrawEvent } from './case-event.ts'
import type { Happened } from './clocks.ts'

/** A clock on the wall may be a few minutes fast. */
const toleratedHours = 0.25

/** What was in the file before. */
export interface BeforeEvent {
  readonly events: readonly Happened[]
}

/** Writes down that something happened. Nothing has happened that is still to come, and nothing twice in the same minute. */
export function recordEvent({ events }: BeforeEvent, given: RecordEvent, now: string): Result<Happened> {
  const { eventId: id, event, at, about } = given
  if (Date.parse(at) > Date.parse(plusHours(now, toleratedHours))) return refuse('case.event-in-future')
  if (Date.parse(at) < Date.parse(plusHours(now, -24 * 366 * 10))) return refuse('case.event-too-early')
  const same = events.some((other) => other.event === event && other.about === about && minuteOf(other.at) === minuteOf(at))
  return same ? refuse('case.event-already-there') : ok({ id, event, at, about })
}

/** Takes back what was written down by mistake. It stays in the file, and no clock runs from it any more. */
export function withdrawEvent({ events }: BeforeEvent, given: WithdrawEvent): Result<Happened[]> {
  const there = events.some(({ id }) => id === given.eventId)
  return there ? ok(events.filter(({ id }) => id !== given.eventId)) : refuse('case.no-such-event')
}

function minuteOf(at: string): number {
  return Math.floor(Date.parse(at) / 60_000)
}

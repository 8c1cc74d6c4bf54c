import { dayInPakistan, type Format } from './format.ts'
import type { Text } from './use-text.tsx'

export type Urgency = 'safe' | 'soon' | 'now' | 'over'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How pressing a deadline is, where no rule says otherwise: over; within four hours; within two days; later. */
export function urgencyOf(due: string, now: string): Urgency {
  const left = Date.parse(due) - Date.parse(now)
  if (left < 0) return 'over'
  if (left <= 4 * hour) return 'now'
  return left <= 2 * day ? 'soon' : 'safe'
}

function span(milliseconds: number, text: Text, manner: 'short' | 'spoken'): string {
  const minutes = Math.max(1, Math.round(milliseconds / minute))
  if (minutes < 60) return text(`span.${manner}.minutes`, { minutes })
  if (minutes >= 48 * 60) return text(`span.${manner}.days`, { days: Math.floor(minutes / (24 * 60)) })
  const rest = minutes % 60
  const hours = Math.floor(minutes / 60)
  return rest === 0 ? text(`span.${manner}.hours`, { hours }) : text(`span.${manner}.hours-minutes`, { hours, minutes: rest })
}

/** What is left of a deadline, in words: for a chip (`short`), a clock (`long`) and a screen reader (`spoken`). */
export interface Remaining {
  readonly urgency: Urgency
  readonly short: string
  readonly long: string
  readonly spoken: string
}

function shortWords(due: string, now: string, left: number, text: Text, format: Format): string {
  if (left < 0) return text('remaining.over', { span: span(-left, text, 'short') })
  const sameDay = dayInPakistan(due) === dayInPakistan(now)
  const tomorrow = dayInPakistan(new Date(Date.parse(now) + day).toISOString()) === dayInPakistan(due)
  if (left > 4 * hour && sameDay) return text('remaining.today', { time: format.time(due) })
  if (left > 4 * hour && tomorrow) return text('remaining.tomorrow', { time: format.time(due) })
  return span(left, text, 'short')
}

/** Puts a deadline into words; `text` speaks the room `ui`. */
export function remaining(due: string, now: string, text: Text, format: Format): Remaining {
  const left = Date.parse(due) - Date.parse(now)
  const over = left < 0
  const size = Math.abs(left)
  return {
    urgency: urgencyOf(due, now),
    short: shortWords(due, now, left, text, format),
    long: text(over ? 'remaining.over' : 'remaining.left', { span: span(size, text, 'short') }),
    spoken: text(over ? 'remaining.over' : 'remaining.left', { span: span(size, text, 'spoken') }),
  }
}

import { plusDays } from '../day.ts'
import { ok, refuse, type Result } from '../result.ts'

export interface Period {
  readonly from: string
  readonly to: string
  readonly months: readonly string[]
}

const mostMonths = 60

/**
 * The whole months that hold both days, up to today. Two questions that differ by a day would tell who came on that day,
 * so a period begins on the first of a month and ends on the last of one, or today.
 */
export function wholeMonths(from: string, to: string, today: string): Result<Period> {
  const last = to < today ? to : today
  if (from > last) return refuse('report.period-empty')
  const months = [from.slice(0, 7)]
  while (months.length <= mostMonths && (months.at(-1) ?? '') < last.slice(0, 7)) months.push(monthAfter(months.at(-1) ?? ''))
  if (months.length > mostMonths) return refuse('report.period-long', { months: mostMonths })
  const end = plusDays(`${monthAfter(last.slice(0, 7))}-01`, -1)
  return ok({ from: `${from.slice(0, 7)}-01`, to: end < today ? end : today, months })
}

function monthAfter(month: string): string {
  return plusDays(`${month}-01`, 31).slice(0, 7)
}

/** Whole months, both ends counted, as `YYYY-MM`. Days are not offered: two questions that differ by a day would tell who came on that day. */
export interface Period {
  readonly from: string
  readonly to: string
}

export const presets = ['1', '3', '12'] as const
export type Preset = (typeof presets)[number]

/** Further back than any count reaches. */
const oldest = 60

function monthsBefore(month: string, count: number): string {
  const day = new Date(`${month}-15T12:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() - count)
  return day.toISOString().slice(0, 7)
}

/** The last so many months, the one that still runs among them. */
export function lastMonths(count: number, today: string): Period {
  const to = today.slice(0, 7)
  return { from: monthsBefore(to, count - 1), to }
}

/** The months one can choose from, the newest first. */
export function choosableMonths(today: string): readonly string[] {
  return Array.from({ length: oldest }, (_, back) => monthsBefore(today.slice(0, 7), back))
}

/** Which of the presets a period is, if it is one. */
export function presetOf(period: Period, today: string): Preset | null {
  return presets.find((count) => samePeriod(lastMonths(Number(count), today), period)) ?? null
}

function samePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to
}

/** Whether a stretch of months can be counted. */
export function isPeriod({ from, to }: Period, today: string): boolean {
  const offered = choosableMonths(today)
  return offered.includes(from) && offered.includes(to) && from <= to
}

/** The period in the address, or the last three months. */
export function periodOf(search: URLSearchParams, today: string): Period {
  const asked = { from: search.get('from') ?? '', to: search.get('to') ?? '' }
  return isPeriod(asked, today) ? asked : lastMonths(3, today)
}

export function addressOf({ from, to }: Period): string {
  return `/numbers?${new URLSearchParams({ from, to }).toString()}`
}

/** As it is asked for: from the first day of the first month; the last month ends today where it still runs. */
export function daysOf({ from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: `${from}-01`, to: `${to}-28` }
}

/** Pakistan Standard Time: UTC+5 the whole year round. */
const ahead = 5 * 3_600_000

/**
 * The instant at which a limit of the law has run out, or nothing where the limit is no length of time.
 * Days, months and years are counted on the calendar in Pakistan; a month that has no such day ends on its last.
 */
export function dueAt(limit: string, startedAt: string): string | undefined {
  if (limit === 'at-once') return startedAt
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(\d+)H)?$/.exec(limit)
  if (!parts || limit === 'P' || limit.endsWith('T')) return undefined
  const [years, months, days, hours] = parts.slice(1).map((part) => Number(part ?? 0))
  const start = new Date(Date.parse(startedAt) + ahead)
  const month = start.getUTCMonth() + (months ?? 0) + 12 * (years ?? 0)
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const day = Math.min(start.getUTCDate(), lastDay) + (days ?? 0)
  const moved = Date.UTC(
    start.getUTCFullYear(),
    month,
    day,
    start.getUTCHours() + (hours ?? 0),
    start.getUTCMinutes(),
    start.getUTCSeconds(),
  )
  return new Date(moved - ahead).toISOString()
}

const hour = 3_600_000
/** Pakistan Standard Time: UTC+5 the whole year round. */
const ahead = 5 * hour

/** The calendar day in Pakistan on which an instant falls, `YYYY-MM-DD`. */
export function dayInPakistan(instant: string): string {
  return new Date(Date.parse(instant) + ahead).toISOString().slice(0, 10)
}

/** The day so many days later, or earlier. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * hour).toISOString().slice(0, 10)
}

/** Whether an instant written in full, in UTC, is on the calendar. 31 February is not, and for a database neither is the year nought. */
export function isOnCalendar(instant: string): boolean {
  const at = Date.parse(instant)
  return !Number.isNaN(at) && !instant.startsWith('0000') && new Date(at).toISOString().slice(0, 19) === instant.slice(0, 19)
}

/** The instant so many hours later. */
export function plusHours(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * hour).toISOString()
}

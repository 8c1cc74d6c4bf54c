/** Pakistan has one time zone, five hours ahead, and no summer time. */
const ahead = 5 * 3_600_000

/** An instant as the calendar and the clock in Pakistan show it, for a field: `2026-11-25T14:05`. */
export function asInPakistan(iso: string): string {
  return new Date(Date.parse(iso) + ahead).toISOString().slice(0, 16)
}

/** The instant at which calendar and clock in Pakistan show this, whatever the clock of the device says; null for what is no time. */
export function fromPakistan(local: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00Z`) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at - ahead).toISOString()
}

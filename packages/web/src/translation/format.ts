import { easternDigits } from '@panah/domain/digits'
import type { Language } from './languages.ts'
import { monthNames } from './month-names.ts'

/** Pakistan has one time zone and no summer time. */
const zone = 'Asia/Karachi'

type DayFormat = Pick<Intl.DateTimeFormat, 'format'>

const made = new Map<string, DayFormat>()

function formatter(language: Language, name: string, options: Intl.DateTimeFormatOptions): DayFormat {
  const key = `${language.code}/${name}`
  let format = made.get(key)
  if (!format) {
    const own = monthNames[language.code]
    // A phone whose browser has no words for the language shows English months, not those of whatever it was set to.
    const locales = own ? [] : Intl.DateTimeFormat.supportedLocalesOf([language.locale])
    const spoken = new Intl.DateTimeFormat([...locales, 'en-GB-u-nu-latn'], { timeZone: zone, ...options })
    format = own ? { format: (date) => withMonths(spoken, own, date) } : spoken
    made.set(key, format)
  }
  return format
}

const monthNumber = new Intl.DateTimeFormat('en-u-nu-latn', { timeZone: zone, month: 'numeric' })

function withMonths(format: Intl.DateTimeFormat, names: readonly string[], date?: Date | number): string {
  const name = names[Number(monthNumber.format(date)) - 1]
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === 'month' ? (name ?? value) : value))
    .join('')
}

// A day without an hour is that day in Pakistan, whatever the clock of the device says.
function instantOf(iso: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00+05:00` : iso)
}

/** Numbers and times in the language of the screen and the digits chosen for it, in Pakistan's time. */
export interface Format {
  /** 21 Nov 2026 */
  day(iso: string): string
  /** 21 November 2026 */
  longDay(iso: string): string
  /** 21 Nov */
  shortDay(iso: string): string
  /** Nov 2026, for `2026-11` */
  month(month: string): string
  /** 15:40 */
  time(iso: string): string
  /** 21 Nov 15:40 */
  dayTime(iso: string): string
  /** 1,204 */
  number(value: number): string
  /** `2026-11-21`, the calendar day in Pakistan */
  calendarDay(iso: string): string
}

const isoParts = new Intl.DateTimeFormat('en-CA-u-nu-latn', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** The calendar day in Pakistan at an instant. */
export function dayInPakistan(iso: string): string {
  return isoParts.format(instantOf(iso))
}

export function formatOf(language: Language): Format {
  const day = formatter(language, 'day', { day: 'numeric', month: 'short', year: 'numeric' })
  const longDay = formatter(language, 'long-day', { day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = formatter(language, 'short-day', { day: 'numeric', month: 'short' })
  const time = formatter(language, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const month = formatter(language, 'month', { month: 'short', year: 'numeric' })
  const number = new Intl.NumberFormat('en-u-nu-latn')
  const shown = (text: string) => (language.digits === 'eastern' ? easternDigits(text) : text)
  return {
    day: (iso) => shown(day.format(instantOf(iso))),
    longDay: (iso) => shown(longDay.format(instantOf(iso))),
    shortDay: (iso) => shown(shortDay.format(instantOf(iso))),
    month: (iso) => shown(month.format(instantOf(`${iso}-15`))),
    time: (iso) => shown(time.format(instantOf(iso))),
    dayTime: (iso) => shown(`${shortDay.format(instantOf(iso))} ${time.format(instantOf(iso))}`),
    number: (value) => shown(number.format(value)),
    calendarDay: dayInPakistan,
  }
}

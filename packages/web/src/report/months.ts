/** *Nov 2026* for `2026-11`, in the words of the language and the digits 0–9. */
export function monthWords(month: string, locale: string): string {
  const locales = [...Intl.DateTimeFormat.supportedLocalesOf([locale]), 'en-GB-u-nu-latn']
  return new Intl.DateTimeFormat(locales, { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(new Date(`${month}-15T12:00:00Z`))
}

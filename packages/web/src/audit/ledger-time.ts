// Digits and their order are the same in every language, so the hour needs none.
const clock = new Intl.DateTimeFormat('en-GB-u-nu-latn', {
  timeZone: 'Asia/Karachi',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** 15:58:04, in Pakistan: in a ledger the seconds tell a person from a program. */
export function secondsOf(at: string): string {
  return clock.format(new Date(at))
}

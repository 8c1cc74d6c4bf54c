import { plusHours } from '../day.ts'
import type { Urgency } from './referral.ts'

/** How long a provider has to answer, by urgency: one hour, a day, a week. */
const hoursToAnswer: Readonly<Record<Urgency, number>> = { emergency: 1, urgent: 24, routine: 168 }

/** Until when a request sent at this instant must be answered. An answer after it still counts, and the hour shows. */
export function answerBy(urgency: Urgency, sentAt: string): string {
  return plusHours(sentAt, hoursToAnswer[urgency])
}

import { plusHours } from '@panah/domain/day'
import type { AgeBand } from '@panah/domain/person/person'
import { kasur, lahore, type Desk } from './desks.ts'
import { answer, consent, hoursAfter, note, openCase, referral, screening, type Meeting } from './meeting.ts'
import { storyCalled } from './stories.ts'
import type { Perform } from './walk.ts'

const yes = { services: 'yes', sharing: 'yes', statistics: 'yes' } as const

/** What is under way at this hour: somebody waits at every desk, so that whoever signs in has something to do. */
export async function walkToday(as: Perform, now: string, say: (line: string) => void): Promise<void> {
  let n = 200
  const met = (hoursAgo: number, story: string, age: AgeBand, urgency: Meeting['urgency'], desk: Desk = kasur): Meeting => {
    n += 1
    return { n, desk, story: storyCalled(story), age, at: plusHours(now, -hoursAgo), urgency }
  }
  await takenBack(as, met(70, 'bride', '18-29', 'urgent', lahore))
  await declinedInWords(as, met(50, 'kiln-child', '14-15', 'urgent'))
  await waiting(as, met(26, 'kiln-adult', '30-59', 'routine'), 3, 'legal')
  await waiting(as, met(20, 'sold', '16-17', 'urgent'), 15, 's04')
  await waiting(as, met(6, 'begging-child', 'under-14', 'emergency'), 2.5, 's07')
  await waiting(as, met(3, 'kiln-child', 'unknown', 'emergency'), 2.6, 's04')
  await toBeAsked(as, met(5, 'house-servant', '14-15', 'urgent'))
  for (const meeting of [met(2, 'few-words', 'unknown', 'urgent'), met(0.7, 'kiln-adult', '18-29', 'urgent')]) {
    await as(kasur.officer, screening(meeting), meeting.at)
  }
  say('  and what waits at each desk today')
}

async function opened(as: Perform, meeting: Meeting, hours: number): Promise<void> {
  await as(meeting.desk.officer, screening(meeting), meeting.at)
  await as(meeting.desk.supervisor, openCase(meeting), hoursAfter(meeting, hours))
}

/** A request that waits for an answer; its time may be over by now. */
async function waiting(as: Perform, meeting: Meeting, sentAfter: number, office: string): Promise<void> {
  await opened(as, meeting, sentAfter / 3)
  await as(meeting.desk.caseworker, consent(meeting, yes), hoursAfter(meeting, sentAfter / 2))
  await as(meeting.desk.caseworker, referral(meeting, office), hoursAfter(meeting, sentAfter))
}

/** She was taken in, and then wished nobody to be told of her any more. */
async function takenBack(as: Perform, meeting: Meeting): Promise<void> {
  await waiting(as, meeting, 8, 's11')
  await as('shelter.s11', answer(meeting, { is: 'accepted' }), hoursAfter(meeting, 12))
  await as(meeting.desk.caseworker, consent(meeting, { sharing: 'no' }, 2), hoursAfter(meeting, 40))
}

async function declinedInWords(as: Perform, meeting: Meeting): Promise<void> {
  await waiting(as, meeting, 6, 's07')
  const words = 'Measles in the house this week; from Monday on we can take her.'
  await as('home.s07', answer(meeting, { is: 'declined', because: 'other', words }), hoursAfter(meeting, 9))
  await as(
    meeting.desk.caseworker,
    note(meeting, 'Asked her which school she went to. She would like to go again.'),
    hoursAfter(meeting, 10),
  )
}

/** A file that was opened a while ago; nobody has yet asked what she agrees to. */
async function toBeAsked(as: Perform, meeting: Meeting): Promise<void> {
  await opened(as, meeting, 1)
  await as(
    meeting.desk.supervisor,
    note(meeting, 'The employer has asked at the station where she is. He was told nothing.'),
    hoursAfter(meeting, 2),
  )
}

import type { AnyCommand } from '@panah/domain/contract/commands'
import { plusHours } from '@panah/domain/day'
import { kasur, karachi, lahore, multan, type Desk } from './desks.ts'
import { answer, consent, hoursAfter, openCase, referral, screening, setAside, type Meeting } from './meeting.ts'
import { seededNumber, seededOf } from './seeded.ts'
import { storyCalled } from './stories.ts'

export type Perform = (username: string, command: AnyCommand, now: string) => Promise<void>

const meetings = 84
const days = 90

/** Three of five were met in Kasur or Lahore, one in Karachi, one at the airport of Multan. */
const turns: readonly Desk[] = [kasur, lahore, kasur, karachi, multan]

/** Meetings over the last three months, and how far each has come by now. */
export async function walkStories(as: Perform, now: string, say: (line: string) => void): Promise<void> {
  for (let n = 0; n < meetings; n += 1) {
    const desk = turns[n % turns.length] ?? kasur
    const story = storyCalled(seededOf(desk.kinds, 'kind', n))
    const hoursAgo = ((meetings - n) * days * 24) / (meetings + 1) - seededNumber(18, 'hour', n)
    const urgency = seededOf(['emergency', 'urgent', 'urgent', 'routine'] as const, 'urgency', n)
    await walk(as, { n, desk, story, age: seededOf(story.ages, 'age', n), at: plusHours(now, -Math.max(1, hoursAgo)), urgency }, now)
  }
  say(`  ${meetings} people met, screened, and as far as each has come`)
}

/** How far a meeting came is thrown once: a number from 0 to 99. Nothing is done at an hour that has not come yet. */
async function walk(as: Perform, meeting: Meeting, now: string): Promise<void> {
  const { n, desk, at, story } = meeting
  const fate = seededNumber(100, 'fate', n)
  const hoursSince = (Date.parse(now) - Date.parse(at)) / 3_600_000
  await as(desk.officer, screening(meeting), at)
  if (hoursSince < 12 || (hoursSince < 150 && fate < 75)) return
  if (fate < 12 || story.key === 'family-trade') return as(desk.supervisor, setAside(meeting), hoursAfter(meeting, 5))
  await as(desk.supervisor, openCase(meeting), hoursAfter(meeting, 3))
  if (fate < 22) return
  const refuses = fate < 28
  const said = refuses
    ? ({ services: 'no' } as const)
    : ({ services: 'yes', sharing: 'yes', prosecution: n % 3 === 0 ? 'no' : 'yes', statistics: 'yes' } as const)
  await as(desk.caseworker, consent(meeting, said), hoursAfter(meeting, 6))
  if (!refuses && fate >= 34 && hoursSince >= 30) await askForHelp(as, meeting, fate)
}

async function askForHelp(as: Perform, meeting: Meeting, fate: number): Promise<void> {
  const { n, desk, story } = meeting
  const [first, second] = desk.help[story.service]
  if (!first) return
  await as(desk.caseworker, referral(meeting, first.office), hoursAfter(meeting, 8))
  if (fate < 42) return
  if (fate >= 58) return as(first.keeper, answer(meeting, { is: 'accepted' }), hoursAfter(meeting, 9 + seededNumber(20, 'quick', n)))
  const because = seededOf(['full', 'not-eligible', 'not-safe-here'] as const, 'decline', n)
  await as(first.keeper, answer(meeting, { is: 'declined', because, words: null }), hoursAfter(meeting, 10))
  if (!second || fate < 48) return
  await as(desk.caseworker, referral(meeting, second.office, 2), hoursAfter(meeting, 11))
  if (fate >= 52) await as(second.keeper, answer(meeting, { is: 'accepted' }, 2), hoursAfter(meeting, 12))
}

import type { RecordEvent } from '@panah/domain/case/case-event'
import { plusHours } from '@panah/domain/day'
import type { FirFacts } from '@panah/domain/justice/charge-plan'
import { firFactsOf, situationOfFir } from '@panah/domain/justice/fir-situation'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { picksOf, proposePlan } from '@panah/domain/law/propose'
import { qualify } from '@panah/domain/law/qualify'
import type { AgeBand } from '@panah/domain/person/person'
import { situationOf } from '@panah/domain/screening/situation-of'
import { kasur } from './desks.ts'
import { answer, consent, hoursAfter, openCase, referral, screening, type Meeting } from './meeting.ts'
import { seededId } from './seeded.ts'
import { accountId } from './set-up.ts'
import { storyCalled } from './stories.ts'
import type { Perform } from './walk.ts'

const officer = 'io.kasur'

/** What happened, how many hours after the meeting, and to whom. */
type Step = readonly [event: RecordEvent['event'], hours: number, about: string | null]

/** Three files on the desk of the investigating officer: one whose clocks run, one that has come to the court, one that is over its time. */
export async function walkPolice(as: Perform, law: CompiledLaw, now: string, say: (line: string) => void): Promise<void> {
  const met = (n: number, hoursAgo: number, story: string, age: AgeBand, urgency: Meeting['urgency']): Meeting => {
    return { n, desk: kasur, story: storyCalled(story), age, at: plusHours(now, -hoursAgo), urgency }
  }
  const kiln = met(221, 22, 'kiln-child', 'unknown', 'emergency')
  await underInvestigation(as, kiln, [
    ['rescue', 0, 'V1'],
    ['report', 1, null],
    ['fir', 2, null],
    ['first-statement', 2.5, 'V1'],
    ['arrest', 3.5, 'A1'],
  ])
  await as(officer, plan(law, kiln, oneWhoDidIt), hoursAfter(kiln, 5))
  await takenIn(as, kiln, 's07', 'home.s07')
  const sold = met(222, 76, 'sold', '16-17', 'urgent')
  await underInvestigation(as, sold, [
    ['rescue', 0, 'V1'],
    ['report', 0.5, null],
    ['cell-told', 1, 'V1'],
    ['fir', 2, null],
    ['examination', 4, 'V1'],
    ['arrest', 9, 'A1'],
    ['arrest', 10, 'A2'],
    ['production', 20, 'V1'],
    ['first-production', 26, 'A1'],
    ['first-production', 27, 'A2'],
  ])
  await as(officer, plan(law, sold, sellerAndBuyer), hoursAfter(sold, 12))
  await takenIn(as, sold, 's04', 'shelter.s04')
  await underInvestigation(as, met(223, 30, 'house-servant', 'under-14', 'urgent'), [
    ['rescue', 1, 'V1'],
    ['report', 2, null],
  ])
  say('  and three files with an investigating officer')
}

async function underInvestigation(as: Perform, meeting: Meeting, steps: readonly Step[]): Promise<void> {
  const caseId = seededId('case', meeting.n)
  await as(meeting.desk.officer, screening(meeting), meeting.at)
  await as(meeting.desk.supervisor, openCase(meeting), hoursAfter(meeting, 1))
  const investigatorId = accountId({ username: officer })
  await as(
    meeting.desk.supervisor,
    { id: seededId('assign', meeting.n), name: 'case.assign-investigator', caseId, investigatorId },
    hoursAfter(meeting, 1.2),
  )
  for (const [place, [event, hours, about]] of steps.entries()) {
    const ids = { id: seededId('happened', meeting.n, place), eventId: seededId('event', meeting.n, place) }
    await as(
      officer,
      { ...ids, name: 'case.event', caseId, event, at: hoursAfter(meeting, hours), about },
      hoursAfter(meeting, Math.max(1.5, hours + 0.2)),
    )
  }
}

/** She is cared for meanwhile: what presses in the file are the limits of the law. */
async function takenIn(as: Perform, meeting: Meeting, office: string, keeper: string): Promise<void> {
  const yes = { services: 'yes', sharing: 'yes', prosecution: 'yes', statistics: 'yes' } as const
  await as(meeting.desk.caseworker, consent(meeting, yes), hoursAfter(meeting, 2))
  await as(meeting.desk.caseworker, referral(meeting, office), hoursAfter(meeting, 3))
  await as(keeper, answer(meeting, { is: 'accepted' }), hoursAfter(meeting, 3.5))
}

const oneWhoDidIt: FirFacts['accused'] = [{ ref: 'A1', facts: { 'accused-did-it': 'yes' } }]
const sellerAndBuyer: FirFacts['accused'] = [
  { ref: 'A1', facts: { 'accused-did-it': 'yes', 'accused-gave-over': 'yes' } },
  { ref: 'A2', facts: { 'accused-took-over': 'yes', 'accused-agreed-with-others': 'yes' } },
]

/** The sections as the law proposes them on what was told, and on who did it. */
function plan(law: CompiledLaw, meeting: Meeting, accused: FirFacts['accused']) {
  const told = screening(meeting)
  const facts = { ...firFactsOf(situationOf(law.edition, told, told.scene)), accused }
  const { findings, overlaps } = qualify(law, situationOfFir(facts))
  const ids = { id: seededId('pick', meeting.n), caseId: seededId('case', meeting.n), planId: seededId('plan', meeting.n) }
  return { ...ids, name: 'fir.plan' as const, baseVersion: 0, facts, picks: picksOf(proposePlan(law, findings, overlaps)) }
}

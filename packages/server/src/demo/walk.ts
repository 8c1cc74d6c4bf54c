import type { AnyCommand } from '@panah/domain/contract/commands'
import type { AgeBand } from '@panah/domain/person/person'
import { needOf, stories, type Story } from './stories.ts'
import { accountId, providerId } from './set-up.ts'
import { seededId, seededNumber, seededOf } from './seeded.ts'

export type Perform = (username: string, command: AnyCommand, now: string) => Promise<void>

interface Desk {
  readonly officer: string
  readonly supervisor: string
  readonly caseworker: string
  readonly district: string
  readonly province: 'PK-PB' | 'PK-SD'
  readonly shelters: readonly (readonly [office: string, keeper: string])[]
  readonly kinds: readonly string[]
}

const desks: readonly Desk[] = [
  {
    ...{ officer: 'officer.kasur', supervisor: 'supervisor.kasur', caseworker: 'caseworker.kasur', district: 'PK614', province: 'PK-PB' },
    shelters: [
      ['s04', 'shelter.s04'],
      ['s11', 'shelter.s11'],
      ['s07', 'home.s07'],
    ],
    kinds: ['kiln-child', 'kiln-adult', 'house-servant', 'begging-child', 'few-words', 'family-trade', 'sold'],
  },
  {
    ...{
      officer: 'officer.lahore',
      supervisor: 'supervisor.lahore',
      caseworker: 'caseworker.lahore',
      district: 'PK617',
      province: 'PK-PB',
    },
    shelters: [
      ['s11', 'shelter.s11'],
      ['s04', 'shelter.s04'],
    ],
    kinds: ['house-servant', 'bride', 'sold', 'begging-child', 'job-abroad'],
  },
  {
    ...{
      officer: 'officer.karachi',
      supervisor: 'supervisor.karachi',
      caseworker: 'caseworker.karachi',
      district: 'PK704',
      province: 'PK-SD',
    },
    shelters: [['s21', 'shelter.s21']],
    kinds: ['begging-child', 'house-servant', 'few-words', 'bride', 'job-abroad'],
  },
  {
    ...{
      officer: 'officer.multan',
      supervisor: 'supervisor.multan',
      caseworker: 'caseworker.multan',
      district: 'PK622',
      province: 'PK-PB',
    },
    shelters: [['s11', 'shelter.s11']],
    kinds: ['begging-abroad', 'smuggled', 'job-abroad'],
  },
]

const meetings = 64
const days = 90
const hour = 3_600_000

interface Meeting {
  readonly n: number
  readonly desk: Desk
  readonly story: Story
  readonly age: AgeBand
  readonly at: string
}

const after = (instant: string, hours: number) => new Date(Date.parse(instant) + hours * hour).toISOString()

/** Meetings over the last three months, and how far each has come by now. */
export async function walkStories(as: Perform, now: string, say: (line: string) => void): Promise<void> {
  for (let n = 0; n < meetings; n += 1) {
    const desk = desks[n % 5 === 4 ? 3 : n % 5 === 3 ? 2 : n % 2]!
    const kind = seededOf(desk.kinds, 'kind', n)
    const story = stories.find(({ key }) => key === kind)!
    const hoursAgo = ((meetings - n) * days * 24) / (meetings + 1) - seededNumber(18, 'hour', n)
    await walk(as, { n, desk, story, age: seededOf(story.ages, 'age', n), at: after(now, -Math.max(1, hoursAgo)) }, now)
  }
  say(`  ${meetings} people met, screened, and as far as each has come`)
}

async function walk(as: Perform, meeting: Meeting, now: string): Promise<void> {
  const { n, desk, at, story } = meeting
  await as(desk.officer, screening(meeting), at)
  const recent = Date.parse(now) - Date.parse(at) < 150 * hour
  const fate = seededNumber(100, 'fate', n)
  if (recent && fate < 75) return
  if (fate < 12 || story.key === 'family-trade') return setAside(as, meeting)
  await as(desk.supervisor, openCase(meeting), after(at, 3))
  if (fate < 22) return
  const refuses = fate < 28
  await as(desk.caseworker, consent(meeting, refuses), after(at, 6))
  if (!refuses) await askForHelp(as, meeting, fate, now)
}

async function setAside(as: Perform, { n, desk, at }: Meeting): Promise<void> {
  const because = seededOf(['not-a-victim-on-these-facts', 'already-in-another-file', 'sent-to-another-agency'] as const, 'because', n)
  await as(
    desk.supervisor,
    { id: seededId('aside', n), name: 'screening.set-aside', screeningId: seededId('screening', n), baseVersion: 1, because },
    after(at, 5),
  )
}

function screening({ n, desk, story, age, at }: Meeting): AnyCommand {
  const named = n % 3 !== 0
  const identity = {
    fullName: `Test Person ${n + 1}`,
    nameInLatin: null,
    fatherOrHusbandName: null,
    cnic: null,
    phone: `0300 00000${String(n % 100).padStart(2, '0')}`,
  }
  return {
    ...{
      id: seededId('record', n),
      name: 'screening.record',
      screeningId: seededId('screening', n),
      personId: seededId('person', n),
      madeAt: at,
    },
    scene: { heldOn: dayOf(at), actOn: null, province: desk.province, district: desk.district, place: story.place },
    ...{ sex: story.sex, ageBand: age, languages: [...story.languages] },
    safety: { immediateDanger: 'no', medicalEmergency: story.facts['physical-violence'] === 'yes' ? 'yes' : 'no', selfHarm: 'unknown' },
    ...{ facts: { ...story.facts }, refusedToSay: [], interpreter: false, interviewerSex: n % 2 === 0 ? 'female' : 'male', note: null },
    identity: named ? identity : null,
  }
}

/** The day in Pakistan, five hours ahead of UTC. */
function dayOf(instant: string): string {
  return after(instant, 5).slice(0, 10)
}

const urgencyOf = ({ n }: Meeting) => seededOf(['emergency', 'urgent', 'urgent', 'routine'] as const, 'urgency', n)

function openCase(meeting: Meeting): AnyCommand {
  const { n, desk } = meeting
  return {
    ...{
      id: seededId('open-case', n),
      name: 'case.open',
      caseId: seededId('case', n),
      screeningId: seededId('screening', n),
      baseVersion: 1,
    },
    ...{ caseworkerId: accountId({ username: desk.caseworker }), urgency: urgencyOf(meeting) },
  }
}

function consent({ n, age }: Meeting, refuses: boolean): AnyCommand {
  const answer = (purpose: 'services' | 'sharing' | 'prosecution' | 'statistics', said: 'yes' | 'no') => ({
    consentId: seededId('consent', n, purpose),
    purpose,
    answer: said,
  })
  const adult = age === '18-29' || age === '30-59' || age === '60-over'
  return {
    ...{ id: seededId('ask', n), name: 'consent.record', caseId: seededId('case', n), personId: seededId('person', n), language: 'ur' },
    givenBy: adult ? 'person' : seededOf(['guardian', 'court', 'child-protection-body'] as const, 'giver', n),
    answers: [
      answer('services', refuses ? 'no' : 'yes'),
      ...(refuses ? [] : [answer('sharing', 'yes'), answer('prosecution', n % 3 === 0 ? 'no' : 'yes'), answer('statistics', 'yes')]),
    ],
  }
}

async function askForHelp(as: Perform, meeting: Meeting, fate: number, now: string): Promise<void> {
  const { n, desk, at } = meeting
  if (fate < 34) return
  const [first, second] = [desk.shelters[0]!, desk.shelters[1]]
  await as(desk.caseworker, referral(meeting, first[0], 1), after(at, 8))
  const elapsed = (Date.parse(now) - Date.parse(at)) / hour
  if (fate < 42 || elapsed < 12) return
  if (fate < 58) {
    const because = seededOf(['full', 'not-eligible', 'not-safe-here'] as const, 'decline', n)
    await as(first[1], answer(n, 1, { is: 'declined', because, words: null }), after(at, 10))
    if (!second || fate < 48) return
    await as(desk.caseworker, referral(meeting, second[0], 2), after(at, 11))
    if (fate >= 52) await as(second[1], answer(n, 2, { is: 'accepted' }), after(at, 12))
    return
  }
  await as(first[1], answer(n, 1, { is: 'accepted' }), after(at, 9 + seededNumber(20, 'quick', n)))
}

function referral(meeting: Meeting, office: string, turn: number): AnyCommand {
  const { n, story, age } = meeting
  return {
    ...{ id: seededId('refer', n, turn), name: 'referral.send', referralId: seededId('referral', n, turn), caseId: seededId('case', n) },
    ...{ providerId: providerId(office), service: 'shelter', urgency: urgencyOf(meeting), need: needOf(story, age) },
  }
}

function answer(n: number, turn: number, said: Extract<AnyCommand, { name: 'referral.answer' }>['answer']): AnyCommand {
  return {
    id: seededId('answer', n, turn),
    name: 'referral.answer',
    referralId: seededId('referral', n, turn),
    baseVersion: 1,
    answer: said,
  }
}

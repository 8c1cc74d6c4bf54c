import { dayInPakistan, plusHours } from '@panah/domain/day'
import type { AnyCommand } from '@panah/domain/contract/commands'
import type { AgeBand } from '@panah/domain/person/person'
import type { SendReferral } from '@panah/domain/referral/referral'
import type { Desk } from './desks.ts'
import { seededId, seededOf } from './seeded.ts'
import { accountId, providerId } from './set-up.ts'
import { needOf, type Story } from './stories.ts'

/** One invented person met at one desk, and the commands that can follow from it. The same number makes the same ids. */
export interface Meeting {
  readonly n: number
  readonly desk: Desk
  readonly story: Story
  readonly age: AgeBand
  readonly at: string
  readonly urgency: SendReferral['urgency']
}

type Command<Name extends AnyCommand['name']> = Extract<AnyCommand, { name: Name }>
type Answer = Command<'referral.answer'>['answer']
type Purpose = Command<'consent.record'>['answers'][number]['purpose']

export const hoursAfter = ({ at }: Meeting, hours: number): string => plusHours(at, hours)

export function screening({ n, desk, story, age, at }: Meeting): Command<'screening.record'> {
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
    scene: { heldOn: dayInPakistan(at), actOn: null, province: desk.province, district: desk.district, place: story.place },
    ...{ sex: story.sex, ageBand: age, languages: [...story.languages] },
    safety: { immediateDanger: 'no', medicalEmergency: story.facts['physical-violence'] === 'yes' ? 'yes' : 'no', selfHarm: 'unknown' },
    ...{ facts: { ...story.facts }, refusedToSay: [], interpreter: false, interviewerSex: n % 2 === 0 ? 'female' : 'male', note: null },
    identity: named ? identity : null,
  }
}

export function setAside({ n }: Meeting): Command<'screening.set-aside'> {
  const because = seededOf(['not-a-victim-on-these-facts', 'already-in-another-file', 'sent-to-another-agency'] as const, 'because', n)
  return { id: seededId('aside', n), name: 'screening.set-aside', screeningId: seededId('screening', n), baseVersion: 1, because }
}

export function openCase({ n, desk, urgency }: Meeting): Command<'case.open'> {
  return {
    ...{
      id: seededId('open-case', n),
      name: 'case.open',
      caseId: seededId('case', n),
      screeningId: seededId('screening', n),
      baseVersion: 1,
    },
    ...{ caseworkerId: accountId({ username: desk.caseworker }), urgency },
  }
}

export function note({ n }: Meeting, text: string): Command<'case.note'> {
  return { id: seededId('write', n, text), name: 'case.note', caseId: seededId('case', n), noteId: seededId('note', n, text), text }
}

/** What she said to each purpose, in the `turn`-th talk about it. */
export function consent({ n, age }: Meeting, said: Partial<Record<Purpose, 'yes' | 'no'>>, turn = 1): Command<'consent.record'> {
  const adult = age === '18-29' || age === '30-59' || age === '60-over'
  return {
    ...{
      id: seededId('ask', n, turn),
      name: 'consent.record',
      caseId: seededId('case', n),
      personId: seededId('person', n),
      language: 'ur',
    },
    givenBy: adult ? 'person' : seededOf(['guardian', 'court', 'child-protection-body'] as const, 'giver', n),
    answers: Object.entries(said).map(([purpose, answer]) => ({
      consentId: seededId('consent', n, turn, purpose),
      purpose: purpose as Purpose,
      answer,
    })),
  }
}

export function referral({ n, story, age, urgency }: Meeting, office: string, turn = 1): Command<'referral.send'> {
  return {
    ...{ id: seededId('refer', n, turn), name: 'referral.send', referralId: seededId('referral', n, turn), caseId: seededId('case', n) },
    ...{ providerId: providerId(office), service: story.service, urgency, need: needOf(story, age) },
  }
}

export function answer({ n }: Meeting, said: Answer, turn = 1): Command<'referral.answer'> {
  return {
    id: seededId('answer', n, turn),
    name: 'referral.answer',
    referralId: seededId('referral', n, turn),
    baseVersion: 1,
    answer: said,
  }
}

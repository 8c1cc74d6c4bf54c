import { randomUUID } from 'node:crypto'
import type { ConsentPurpose } from '@panah/domain/case/consent'
import type { ConsentGiver } from '@panah/domain/case/consent'
import type { Identity } from '@panah/domain/person/person'
import type { ReferralNeed } from '@panah/domain/referral/referral'
import type { RecordScreening } from '@panah/domain/screening/screening'
import type { z } from 'zod'
import { anOffice, does, signIn, type Office, type Signed, type World } from './cast.ts'

export const noName: Identity = { fullName: null, nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null }

/** What an officer was told of an invented woman at an invented kiln. */
export function told(about: Partial<Omit<RecordScreening, 'name'>> = {}): Omit<RecordScreening, 'id'> & { id?: string } {
  return {
    name: 'screening.record',
    screeningId: randomUUID(),
    personId: randomUUID(),
    madeAt: '2026-11-20T08:55:00.000Z',
    scene: { heldOn: '2026-11-20', actOn: null, province: 'PK-PB', district: 'PK614', place: 'Kiln B-07 (test)' },
    sex: 'female',
    ageBand: '18-29',
    languages: ['ur', 'pa'],
    safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
    facts: { 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes', recruited: 'yes', 'free-to-leave': 'no' },
    refusedToSay: [],
    interpreter: false,
    interviewerSex: 'female',
    note: null,
    identity: null,
    ...about,
  }
}

/** A station with those who work there, and a caseworker of the district's own office. */
export async function aStation(world: World, district = 'PK614') {
  const station = await anOffice(world, { district })
  const welfare = await anOffice(world, { district, kind: 'social-welfare' })
  const [officer, supervisor, secondSupervisor, caseworker] = await Promise.all([
    signIn(world, 'frontline-officer', station),
    signIn(world, 'supervisor', station),
    signIn(world, 'supervisor', station),
    signIn(world, 'caseworker', welfare),
  ])
  return { station, welfare, officer, supervisor, secondSupervisor, caseworker }
}
export type Station = Awaited<ReturnType<typeof aStation>>

export interface Screened {
  readonly screeningId: string
  readonly personId: string
  readonly number: string
}

/** A screening as it comes from an officer's phone. */
export async function aScreening(world: World, officer: Signed, about: Partial<Omit<RecordScreening, 'name'>> = {}): Promise<Screened> {
  const wish = told(about)
  const { record } = await does(world, officer, wish)
  return { screeningId: wish.screeningId, personId: wish.personId, number: record?.number ?? '' }
}

export interface Opened extends Screened {
  readonly caseId: string
  readonly caseNumber: string
}

/** A file opened by the station's supervisor and given to its caseworker. */
export async function aCase(
  world: World,
  { officer, supervisor, caseworker }: Station,
  about: Partial<Omit<RecordScreening, 'name'>> = {},
  urgency: 'emergency' | 'urgent' | 'routine' = 'urgent',
): Promise<Opened> {
  const screened = await aScreening(world, officer, about)
  const caseId = randomUUID()
  const { record } = await does(world, supervisor, {
    name: 'case.open',
    caseId,
    screeningId: screened.screeningId,
    baseVersion: 1,
    caseworkerId: caseworker.accountId,
    urgency,
  })
  return { ...screened, caseId, caseNumber: record?.number ?? '' }
}

/** What she, or whoever may speak for her, answers to each purpose. */
export function answers(
  { caseId, personId }: Pick<Opened, 'caseId' | 'personId'>,
  given: Partial<Record<ConsentPurpose, 'yes' | 'no'>>,
  givenBy: z.infer<typeof ConsentGiver> = 'person',
) {
  const told = Object.entries(given) as [ConsentPurpose, 'yes' | 'no'][]
  return {
    name: 'consent.record' as const,
    caseId,
    personId,
    givenBy,
    language: 'ur' as const,
    answers: told.map(([purpose, answer]) => ({ consentId: randomUUID(), purpose, answer })),
  }
}

export interface Shelter {
  readonly providerId: string
  readonly desk: Signed
  readonly office: Office
}

/** A shelter with somebody at its desk; providers are set up by the owner. */
export async function aShelter(world: World): Promise<Shelter> {
  const office = await anOffice(world, { kind: 'provider' })
  const desk = await signIn(world, 'provider', office)
  const providerId = randomUUID()
  const takes = {
    women: 'yes',
    men: 'no',
    girls: 'yes',
    boys: 'unknown',
    transgender: 'unknown',
    childrenAlong: 'yes',
    disability: 'unknown',
  }
  await world.owner
    .insertInto('serviceProvider')
    .values({
      id: providerId,
      organisationId: office.organisationId,
      nameEn: 'Shelter (test)',
      nameUr: 'پناہ گاہ (آزمائشی)',
      services: ['shelter'],
      district: office.district,
      province: office.province,
      lat: 31.1,
      lon: 74.4,
      addressHidden: true,
      takes: JSON.stringify(takes),
      languages: ['ur'],
      opensAt: null,
      closesAt: null,
      bedsFree: 2,
      bedsToldAt: world.now,
    })
    .execute()
  return { providerId, desk, office }
}

const need: ReferralNeed = {
  sex: 'female',
  ageBand: '18-29',
  treatedAsChild: false,
  childrenAlong: 0,
  disability: false,
  languages: ['ur'],
  medicalCareNeeded: false,
  addressMustStayHidden: true,
  words: 'A bed from tonight',
}

/** Asks a shelter for a bed. */
export function asksFor(
  { caseId }: Pick<Opened, 'caseId'>,
  { providerId }: Shelter,
  urgency: 'emergency' | 'urgent' | 'routine' = 'urgent',
) {
  return { name: 'referral.send' as const, referralId: randomUUID(), caseId, providerId, service: 'shelter' as const, urgency, need }
}

import { randomBytes, randomUUID, createHash } from 'node:crypto'
import type { Role } from '@panah/domain/access/role'
import type { AnyCommand } from '@panah/domain/contract/commands'
import type { ReferralNeed } from '@panah/domain/referral/referral'
import { sql } from 'kysely'
import { acting, type Door } from '../../src/access/acting.ts'
import { openDatabase, type Db } from '../../src/db/database.ts'
import { perform, type Perform } from '../../src/door.ts'
import { KeyRing } from '../../src/seal.ts'
import { aDatabase } from './database.ts'

export const kasur = { district: 'PK614', province: 'PK-PB' } as const
export const hour = (text: string) => `2026-03-04T${text}:00.000Z`

/** Somebody signed in: the secret of an open session is all a test needs to act as them. */
export interface Someone {
  readonly accountId: string
  readonly role: Role
  readonly organisationId: string
  readonly unitId: string
  readonly token: Buffer
}

/** A database with nobody in it, seen as its owner and as the application. */
export async function anEmptyWorld() {
  const database = await aDatabase()
  const quiet = () => undefined
  const owner = openDatabase({ ...database.owner }, quiet)
  const app = openDatabase(database.as('panah_app'), quiet)
  const end = async () => {
    await Promise.all([owner.destroy(), app.destroy()])
    await database.drop()
  }
  return { database, owner, app, end }
}
export type World = Awaited<ReturnType<typeof anEmptyWorld>>

interface Office {
  readonly organisationId: string
  readonly unitId: string
  readonly district: string | null
  readonly province: string | null
}

export async function anOffice(
  owner: Db,
  area: { district: string | null; province: string | null } = kasur,
  organisationId: string = randomUUID(),
): Promise<Office> {
  const unitId = randomUUID()
  await owner
    .insertInto('organisation')
    .values({ id: organisationId, nameEn: 'Office (test)', nameUr: 'دفتر (آزمائشی)', kind: 'social-welfare' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await owner
    .insertInto('unit')
    .values({ id: unitId, organisationId, nameEn: 'Desk (test)', nameUr: 'میز (آزمائشی)', ...area })
    .execute()
  return { organisationId, unitId, ...area }
}

/** An account with an open session. */
export async function someone(owner: Db, role: Role, office: Office): Promise<Someone> {
  const accountId = randomUUID()
  const token = randomBytes(32)
  await owner
    .insertInto('account')
    .values({ id: accountId, username: `test-${accountId}`, role, ...office, closedAt: null, closedBecause: null })
    .execute()
  await owner
    .insertInto('session')
    .values({
      accountId,
      tokenHash: createHash('sha256').update(token).digest(),
      stage: 'in',
      device: 'test',
      expiresAt: sql`now() + interval '1 hour'`,
      endedAt: null,
    })
    .execute()
  return { accountId, role, organisationId: office.organisationId, unitId: office.unitId, token }
}

/** Runs `work` as somebody, through the door that routes use. */
export async function as<T>({ app }: World, who: Someone, work: (door: Door) => Promise<T>): Promise<T> {
  const done = await acting(app, who.token, work)
  if (done === null) throw new Error('the session of this test is not open')
  return done
}

const keys = new KeyRing({
  appPassword: '',
  gatePassword: '',
  counting: '',
  keys: [{ id: 'k1', key: Buffer.alloc(32, 9).toString('base64') }],
})

export function command(world: World, who: Someone, spec: Perform, given: AnyCommand, now: string) {
  return as(world, who, (door) => perform(door, spec, given, { now, keys }))
}

export const need: ReferralNeed = {
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

/** A woman met by an officer, with a case file, a caseworker who cares for her, and a yes to what is named. */
export async function aCase(world: World, yesTo: readonly string[] = ['services', 'sharing']) {
  const { owner } = world
  const office = await anOffice(owner)
  const [officer, caseworker, supervisor] = [
    await someone(owner, 'frontline-officer', office),
    await someone(owner, 'caseworker', office),
    await someone(owner, 'supervisor', office),
  ]
  const { unitId, organisationId } = office
  const hangs = { unitId, organisationId, ...kasur }
  const [personId, screeningId, caseId] = [randomUUID(), randomUUID(), randomUUID()]
  await owner
    .insertInto('person')
    .values({
      id: personId,
      sex: 'female',
      ageBand: '18-29',
      nationality: null,
      languages: ['ur'],
      firstMetBy: officer.accountId,
      ...hangs,
    })
    .execute()
  await owner
    .insertInto('screening')
    .values({ ...screeningRow(screeningId, personId, officer.accountId), ...hangs })
    .execute()
  await owner
    .insertInto('caseFile')
    .values({
      id: caseId,
      number: `PN-${caseId}`,
      screeningId,
      personId,
      openedBy: supervisor.accountId,
      openedAt: hour('09:00'),
      urgency: 'urgent',
      ...hangs,
    })
    .execute()
  for (const [who, part] of [
    [officer, 'first-responder'],
    [caseworker, 'caseworker'],
  ] as const) {
    await owner
      .insertInto('caseAssignment')
      .values({ caseId, accountId: who.accountId, part, since: hour('09:00'), until: null })
      .execute()
  }
  await owner.updateTable('screening').set({ caseId }).where('id', '=', screeningId).execute()
  for (const purpose of yesTo) await consents(world, { caseId, personId, caseworker, ...hangs }, purpose, 'yes', hour('10:00'))
  return { caseId, personId, screeningId, officer, caseworker, supervisor, office, ...hangs }
}

export async function consents(
  { owner }: World,
  about: {
    caseId: string
    personId: string
    caseworker: Someone
    unitId: string
    organisationId: string
    district: string
    province: string
  },
  purpose: string,
  answer: 'yes' | 'no',
  recordedAt: string,
): Promise<void> {
  const { caseId, personId, caseworker, unitId, organisationId, district, province } = about
  await owner
    .insertInto('consent')
    .values({
      id: randomUUID(),
      caseId,
      personId,
      purpose,
      answer,
      givenBy: 'person',
      language: 'ur',
      recordedBy: caseworker.accountId,
      recordedAt,
      unitId,
      organisationId,
      district,
      province,
    })
    .execute()
}

export function screeningRow(id: string, personId: string, recordedBy: string) {
  return {
    ...{
      id,
      number: `SC-${id}`,
      personId,
      recordedBy,
      place: 'Kiln 7 (test)',
      heldOn: '2026-03-04',
      actOn: null,
      sex: 'female',
      ageBand: '18-29',
    },
    ...{
      safety: '{}',
      facts: '{}',
      refusedToSay: [],
      interpreter: false,
      interviewerSex: 'female',
      note: null,
      madeAt: hour('08:00'),
      receivedAt: hour('08:05'),
    },
    ...{
      lawEdition: 'test',
      presumption: 'presumed-victim',
      classification: [],
      leadAgency: 'POLICE',
      findings: '[]',
      caseId: null,
      setAsideBecause: null,
    },
  }
}

/** A shelter that takes women, with somebody at its desk. */
export async function aShelter(
  world: World,
  about: { services?: string[]; active?: boolean; lat?: number; lon?: number; bedsFree?: number | null } = {},
) {
  const { owner } = world
  const office = await anOffice(owner)
  const desk = await someone(owner, 'provider', office)
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
  await owner
    .insertInto('serviceProvider')
    .values({
      ...{
        id: providerId,
        organisationId: office.organisationId,
        nameEn: 'Shelter (test)',
        nameUr: 'پناہ گاہ (آزمائشی)',
        services: about.services ?? ['shelter'],
      },
      ...{ ...kasur, lat: about.lat ?? 31.1, lon: about.lon ?? 74.4, addressHidden: true, takes: JSON.stringify(takes), languages: ['ur'] },
      ...{ opensAt: null, closesAt: null, bedsFree: about.bedsFree ?? null, bedsToldAt: null, active: about.active ?? true },
    })
    .execute()
  return { providerId, desk, organisationId: office.organisationId }
}

/** What the ledger says was done about a record, oldest first. */
export async function ledgerOf({ owner }: World, recordId: string): Promise<string[]> {
  const rows = await owner.selectFrom('ledgerEntry').select(['action', 'outcome']).where('recordId', '=', recordId).orderBy('seq').execute()
  return rows.map(({ action, outcome }) => `${action}: ${outcome}`)
}

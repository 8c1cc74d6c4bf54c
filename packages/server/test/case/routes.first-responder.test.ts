import { randomUUID } from 'node:crypto'
import type { CaseView } from '@panah/domain/contract/case'
import type { ReferralView } from '@panah/domain/contract/referral'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting } from '../../src/access/acting.ts'
import { aWorld, does, gets, lastLinesOf, performs, posts, signIn, type Signed, type Wish, type World } from '../world/cast.ts'
import { aCase, answers, aShelter, asksFor, aStation, noName, told, type Opened, type Shelter, type Station } from '../world/thread.ts'

let world: World
let at: Station
let shelter: Shelter
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
  shelter = await aShelter(world)
})
afterAll(() => world.end())

const name = { ...noName, fullName: 'Test Person 14' }

/** A file of a woman whom somebody of this role met and wrote the name of, with something in every part of it. */
async function metBy(role: 'caseworker' | 'investigating-officer') {
  const who = await signIn(world, role, at.station)
  const about = await aCase(world, { ...at, officer: who }, { identity: name })
  await does(world, at.caseworker, answers(about, { services: 'yes', sharing: 'yes' }))
  await does(world, at.caseworker, { name: 'case.note', caseId: about.caseId, noteId: randomUUID(), text: 'Test note' })
  const arrest = { eventId: randomUUID(), event: 'arrest', at: '2026-11-20T07:00:00.000Z', about: null }
  await does(world, at.caseworker, { name: 'case.event', caseId: about.caseId, ...arrest } as Wish)
  const asked = asksFor(about, shelter)
  await does(world, at.caseworker, asked)
  return { who, about, eventId: arrest.eventId, referralId: asked.referralId }
}

const sees = async (who: Signed, { caseId }: Opened) => (await gets<CaseView>(world, who, `/api/cases/${caseId}`)).body
const opensName = (who: Signed, { personId }: Opened) =>
  posts<{ code: string }>(world, who, `/api/persons/${personId}/identity/open`, { purpose: 'placement' })

test.each(['caseworker', 'investigating-officer'] as const)(
  'a %s who only met her follows what becomes of her, and has no part in the file',
  async (role) => {
    const { who, about, referralId } = await metBy(role)
    const view = await sees(who, about)
    expect(view).toMatchObject({ stage: 'plan', nextStep: 'await-answer', person: null, identityKnown: null, identityVersion: null })
    expect(view).toMatchObject({ consents: null, notes: null, events: null, clocks: null, steps: null, plans: null })
    expect(view.file).not.toHaveProperty('personId')
    expect(view.screening?.id).toBe(about.screeningId)
    const { body } = await gets<ReferralView>(world, who, `/api/referrals/${referralId}`)
    for (const envelope of [view.referrals?.[0], body.referral]) {
      expect(envelope).toMatchObject({ id: referralId, state: 'sent', service: 'shelter' })
      for (const hidden of ['personId', 'providerId', 'addressedTo']) expect(envelope).not.toHaveProperty(hidden)
    }
    expect(body).toMatchObject({ need: null, providerName: null })
    const { rows } = (await gets<{ rows: { id: string }[] }>(world, who, '/api/cases')).body
    expect(rows.map(({ id }) => id)).toContain(about.caseId)
  },
)

test.each(['caseworker', 'investigating-officer'] as const)(
  'a %s who only met her does not read back the name she was told, nor write another over it, and each try is on the record',
  async (role) => {
    const { who, about } = await metBy(role)
    expect(await opensName(who, about)).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await lastLinesOf(world, who))[0]).toMatchObject({ action: 'identity.open', outcome: 'not-found', recordId: about.personId })
    const again = { name: 'identity.record', personId: about.personId, baseVersion: 1, identity: name } as const
    expect((await performs(world, who, again)).outcome).toBe('person.identity-already-written')
    expect((await opensName(at.caseworker, about)).status).toBe(200)
  },
)

test.each(['caseworker', 'investigating-officer'] as const)('a %s who only met her changes nothing in the file', async (role) => {
  const { who, about, eventId, referralId } = await metBy(role)
  const { caseId } = about
  const tries: Wish[] = [
    { name: 'case.note', caseId, noteId: randomUUID(), text: 'Test note' },
    { name: 'case.event', caseId, eventId: randomUUID(), event: 'arrest', at: '2026-11-20T07:00:00.000Z', about: null },
    { name: 'case.withdraw-event', caseId, eventId, because: 'wrong-file' },
    answers(about, { sharing: 'no' }),
    asksFor(about, shelter),
    { name: 'referral.revoke', referralId, baseVersion: 1 },
  ]
  for (const wish of tries) expect([wish.name, (await performs(world, who, wish)).outcome]).toEqual([wish.name, 'not-found'])
  const { state } = await world.owner.selectFrom('referral').select('state').where('id', '=', referralId).executeTakeFirstOrThrow()
  expect(state).toBe('sent')
})

test('a query that forgets every filter shows one who only met her the cover and the envelope, and nothing inside', async () => {
  const { who, about } = await metBy('caseworker')
  await acting(world.house.db, who.token, async ({ tx }) => {
    const many = async (table: string) =>
      (await sql<{ n: number }>`select count(*)::int as n from ${sql.id('panah', table)}`.execute(tx)).rows[0]?.n
    const counted: Record<string, number | undefined> = {}
    for (const table of [
      'case_file',
      'referral',
      'case_note',
      'consent',
      'case_event',
      'case_clock',
      'charge_plan',
      'person_identity',
      'referral_need',
    ])
      counted[table] = await many(table)
    expect(counted).toEqual({
      ...{ case_file: 1, referral: 1 },
      ...{ case_note: 0, consent: 0, case_event: 0, case_clock: 0, charge_plan: 0, person_identity: 0, referral_need: 0 },
    })
    const steps = await sql<{ steps: unknown }>`select panah.planned_steps(${about.caseId}::uuid) as steps`.execute(tx)
    expect(steps.rows).toEqual([{ steps: null }])
    expect((await sql`select * from panah.nearest_clocks()`.execute(tx)).rows).toEqual([])
    expect((await sql`select panah.carers_of(${about.personId}::uuid) as carers`.execute(tx)).rows).toEqual([{ carers: [] }])
  })
})

test('an investigator who met her and is then given the file has it whole', async () => {
  const { who, about } = await metBy('investigating-officer')
  await does(world, at.supervisor, { name: 'case.assign-investigator', caseId: about.caseId, investigatorId: who.accountId })
  const view = await sees(who, about)
  expect(view.notes).toHaveLength(1)
  expect(
    view.people
      .filter(({ id }) => id === who.accountId)
      .map(({ part }) => part)
      .toSorted(),
  ).toEqual(['first-responder', 'investigating-officer'])
  expect((await opensName(who, about)).status).toBe(200)
})

test('whoever wrote a name down before there was a file does not read it back', async () => {
  const caseworker = await signIn(world, 'caseworker', at.welfare)
  const met = told({ identity: name })
  await does(world, caseworker, met)
  expect((await posts(world, caseworker, `/api/persons/${met.personId}/identity/open`, { purpose: 'placement' })).status).toBe(404)
})

import { randomUUID } from 'node:crypto'
import { may } from '@panah/domain/access/policy'
import { numbersPolicy } from '@panah/domain/report/numbers.policy'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { House } from '../../src/http/context.ts'
import { bedsTold, presumedIn, referralsIn, screenedIn } from '../../src/report/queries.ts'
import { reportHandlers } from '../../src/report/routes.ts'
import { rowsOf } from '../../src/access/rows.ts'
import { anEmptyWorld, anOffice, as, screeningRow, someone, type Someone, type World } from '../world/referral.ts'

let world: World
beforeAll(async () => {
  world = await anEmptyWorld()
})
afterAll(() => world.end())

const house = { clock: () => '2026-11-25T04:00:00.000Z' } as House
const reads = (who: Someone, query = { from: '2026-09-01', to: '2026-11-25' }) =>
  as(world, who, (door) => reportHandlers.numbers({ door, house, query, params: undefined, body: undefined }))
const period = { from: '2026-09-01', to: '2026-11-30' }

const places = [
  { district: 'PK614', province: 'PK-PB' },
  { district: 'PK617', province: 'PK-PB' },
  { district: 'PK712', province: 'PK-SD' },
] as const
const offices = { kasur: places[0], punjab: { district: null, province: 'PK-PB' }, federal: { district: null, province: null } }

/** Somebody met: in which office, when, and how far it went. */
interface Met {
  place: number
  at: string
  presumption: 'presumed-victim' | 'ask-more' | 'no-indication'
  reached: 0 | 1 | 2 | 3 | 4
  again: boolean
}
const met = fc.record<Met>({
  place: fc.integer({ min: 0, max: 2 }),
  // The last instant of August in Pakistan, the first of September, and so on: the month is the one on the wall there.
  at: fc.constantFrom(
    '2026-08-31T18:59:59.999Z',
    '2026-08-31T19:00:00.000Z',
    '2026-09-30T18:59:59.999Z',
    '2026-10-10T12:00:00.000Z',
    '2026-11-30T19:00:00.000Z',
  ),
  presumption: fc.constantFrom('presumed-victim', 'presumed-victim', 'ask-more', 'no-indication'),
  reached: fc.constantFrom(0, 1, 2, 3, 4),
  again: fc.boolean(),
})

async function keep(people: readonly Met[]): Promise<void> {
  const { owner } = world
  await sql`truncate panah.referral_need, panah.referral, panah.consent, panah.case_assignment, panah.case_file, panah.screening, panah.person cascade`.execute(
    owner,
  )
  for (const person of people) await keepOne(person)
}

const officesByPlace = new Map<number, { unitId: string; organisationId: string; who: Someone; providerId: string }>()
async function officeAt(place: number) {
  const known = officesByPlace.get(place)
  if (known) return known
  const { owner } = world
  const office = await anOffice(owner, places[place])
  const who = await someone(owner, 'frontline-officer', office)
  const providerId = randomUUID()
  await owner
    .insertInto('serviceProvider')
    .values({
      ...{
        id: providerId,
        organisationId: office.organisationId,
        nameEn: 'S (test)',
        nameUr: 'س',
        services: ['shelter'],
        ...(places[place] ?? places[0]),
        lat: 31,
        lon: 74,
      },
      ...{
        addressHidden: true,
        takes: JSON.stringify({ women: 'yes', girls: place === 0 ? 'yes' : 'unknown' }),
        languages: [],
        opensAt: null,
        closesAt: null,
        bedsFree: place + 1,
      },
      ...{ bedsToldAt: place === 2 ? '2020-01-01T00:00:00.000Z' : new Date().toISOString() },
    })
    .execute()
  const made = { unitId: office.unitId, organisationId: office.organisationId, who, providerId }
  officesByPlace.set(place, made)
  return made
}

async function keepOne({ place, at, presumption, reached, again }: Met): Promise<void> {
  const { owner } = world
  const { unitId, organisationId, who, providerId } = await officeAt(place)
  const hangs = { unitId, organisationId, ...(places[place] ?? places[0]) }
  const [personId, caseId] = [randomUUID(), randomUUID()]
  const screeningId = randomUUID()
  await owner
    .insertInto('person')
    .values({ id: personId, sex: 'female', ageBand: '18-29', nationality: null, languages: [], firstMetBy: who.accountId, ...hangs })
    .execute()
  await owner
    .insertInto('screening')
    .values({ ...screeningRow(screeningId, personId, who.accountId), presumption, receivedAt: at, ...hangs })
    .execute()
  // Screened once more later and elsewhere: the first presumption counts.
  if (again) {
    const elsewhere = await officeAt((place + 1) % 3)
    const there = { unitId: elsewhere.unitId, organisationId: elsewhere.organisationId, ...(places[(place + 1) % 3] ?? places[0]) }
    await owner
      .insertInto('screening')
      .values({ ...screeningRow(randomUUID(), personId, who.accountId), receivedAt: '2026-12-24T00:00:00.000Z', ...there })
      .execute()
  }
  if (reached === 0) return
  await owner
    .insertInto('caseFile')
    .values({ id: caseId, number: caseId, screeningId, personId, openedBy: who.accountId, openedAt: at, urgency: 'urgent', ...hangs })
    .execute()
  await owner.updateTable('screening').set({ caseId }).where('id', '=', screeningId).execute()
  if (reached > 1) await keepHelp({ caseId, personId, providerId, recordedBy: who.accountId, ...hangs }, at, reached)
}

interface Helped {
  readonly caseId: string
  readonly personId: string
  readonly providerId: string
  readonly recordedBy: string
  readonly unitId: string
  readonly organisationId: string
  readonly district: string
  readonly province: string
}

/** She was asked; from the third step on somebody else was, and at the fourth said yes. */
async function keepHelp({ providerId, recordedBy, ...about }: Helped, at: string, reached: Met['reached']): Promise<void> {
  const { owner } = world
  const [services, sharing] = [randomUUID(), randomUUID()]
  const asked = { ...about, answer: 'yes', givenBy: 'person', language: 'ur', recordedBy, recordedAt: at }
  await owner
    .insertInto('consent')
    .values([
      { ...asked, id: services, purpose: 'services' },
      { ...asked, id: sharing, purpose: 'sharing' },
    ])
    .execute()
  if (reached === 2) return
  await owner
    .insertInto('referral')
    .values({
      ...{
        id: randomUUID(),
        number: randomUUID(),
        providerId,
        addressedTo: about.organisationId,
        service: 'shelter',
        urgency: 'urgent',
        sentBy: recordedBy,
      },
      ...{
        sentAt: at,
        answerBy: at,
        answeredAt: reached === 4 ? at : null,
        revokedAt: null,
        declinedBecause: null,
        state: reached === 4 ? 'accepted' : 'sent',
      },
      ...{ consentServicesId: services, consentSharingId: sharing, ...about },
    })
    .execute()
}

test('what the database counts is what one counts by hand within the reach of the policy, for every coordinator and the analyst', async () => {
  const coordinators = [
    await someone(world.owner, 'coordinator', await anOffice(world.owner, offices.kasur)),
    await someone(world.owner, 'coordinator', await anOffice(world.owner, offices.punjab)),
    await someone(world.owner, 'coordinator', await anOffice(world.owner, offices.federal)),
    await someone(world.owner, 'analyst', await anOffice(world.owner, offices.kasur)),
  ]
  await fc.assert(
    fc.asyncProperty(fc.array(met, { maxLength: 12 }), async (people) => {
      await keep(people)
      for (const who of coordinators)
        await as(world, who, async (door) => {
          const mine = people.filter(({ place }) => may(numbersPolicy, 'read', door.actor, { ...nowhere, ...(places[place] ?? places[0]) }))
          const inPeriod = mine.filter(({ at }) => at >= '2026-08-31T19:00' && at < '2026-11-30T19:00')
          const presumed = inPeriod.filter(({ presumption, reached }) => presumption === 'presumed-victim' || reached > 0)
          expect((await rowsOf(door, screenedIn(door, period)))[0]?.persons).toBe(inPeriod.length)
          const rows = await rowsOf(door, presumedIn(door, period))
          const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0)
          const reached = (least: number) => presumed.filter((person) => person.reached >= least).length
          expect([
            total((row) => row.presumed),
            total((row) => row.caseOpened),
            total((row) => row.consentAsked),
            total((row) => row.referred),
            total((row) => row.accepted),
          ]).toEqual([presumed.length, reached(1), reached(2), reached(3), reached(4)])
          const september = presumed.filter(({ at }) => at < '2026-09-30T19:00').length
          expect(rows.filter(({ month }) => month === '2026-09').reduce((sum, row) => sum + row.presumed, 0)).toBe(september)
          const referrals = await rowsOf(door, referralsIn(door, period))
          expect(referrals.reduce((sum, row) => sum + row.referrals, 0)).toBe(inPeriod.filter((person) => person.reached >= 3).length)
          expect(referrals.find(({ state }) => state === 'accepted')?.referrals ?? 0).toBe(
            inPeriod.filter((person) => person.reached === 4).length,
          )
        })
    }),
    { numRuns: 25 },
  )
})
const nowhere = { assignedTo: [], addressedTo: null, unitId: null, organisationId: null }

test('beds are counted as told in the last day, within the area; an old word is no word', async () => {
  for (const place of [0, 1, 2]) await officeAt(place)
  const bedsFor = async (office: { district: string | null; province: string | null }) => {
    const who = await someone(world.owner, 'coordinator', await anOffice(world.owner, office))
    return as(world, who, async (door) => Object.fromEntries((await rowsOf(door, bedsTold(door))).map(({ kind, beds }) => [kind, beds])))
  }
  expect(await bedsFor(offices.kasur)).toEqual({ women: 1, men: null, girls: 1, boys: null, transgender: null })
  expect(await bedsFor(offices.punjab)).toMatchObject({ women: 3, girls: 1 })
  expect(await bedsFor(places[2])).toMatchObject({ women: null })
})

test('a coordinator reads the numbers of her own area, and reading them is on the record', async () => {
  await keep([])
  const who = await someone(world.owner, 'coordinator', await anOffice(world.owner, offices.punjab))
  expect(await reads(who)).toMatchObject({ ok: true, value: { area: 'PK-PB', from: '2026-09-01', to: '2026-11-25' } })
  const lines = await world.owner
    .selectFrom('ledgerEntry')
    .select(['action', 'outcome', 'detail'])
    .where('accountId', '=', who.accountId)
    .execute()
  expect(lines).toEqual([{ action: 'numbers.read', outcome: 'read', detail: '{"from":"2026-09-01","to":"2026-11-25","area":"PK-PB"}' }])
})

test('a district with three persons is told as few, and nothing else in the answer gives the three away', async () => {
  await keep(
    Array.from(
      { length: 3 },
      () => ({ place: 0, at: '2026-10-10T12:00:00.000Z', presumption: 'presumed-victim', reached: 1, again: false }) as const,
    ),
  )
  const who = await someone(world.owner, 'coordinator', await anOffice(world.owner, offices.kasur))
  const result = await reads(who)
  const numbers = result.ok ? [...result.value.funnel, ...result.value.byDistrict].map(({ persons }) => persons) : []
  expect(numbers).toEqual([null, null, null, 0, 0, 0, null])
})

test('nobody else has numbers, and the database counts nothing for them either', async () => {
  await keep([{ place: 0, at: '2026-10-10T12:00:00.000Z', presumption: 'presumed-victim', reached: 4, again: false }])
  for (const role of [
    'frontline-officer',
    'investigating-officer',
    'caseworker',
    'provider',
    'prosecutor',
    'supervisor',
    'auditor',
    'legal-reviewer',
    'administrator',
  ] as const) {
    const who = await someone(world.owner, role, await anOffice(world.owner, offices.kasur))
    expect(await reads(who), role).toMatchObject({ refusal: { code: 'not-found' } })
    await as(world, who, async (door) => {
      for (const query of [screenedIn(door, period), presumedIn(door, period), referralsIn(door, period), bedsTold(door)]) {
        expect(await rowsOf<unknown>(door, query), role).toEqual([])
      }
    })
  }
})

test('the database rounds to whole months by itself: a question about one day has no answer of its own', async () => {
  await keep([{ place: 0, at: '2026-10-10T12:00:00.000Z', presumption: 'presumed-victim', reached: 0, again: false }])
  const who = await someone(world.owner, 'coordinator', await anOffice(world.owner, offices.kasur))
  await as(world, who, async (door) => {
    expect((await rowsOf(door, screenedIn(door, { from: '2026-10-20', to: '2026-10-20' })))[0]?.persons).toBe(1)
  })
})

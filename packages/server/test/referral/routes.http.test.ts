import { randomUUID } from 'node:crypto'
import type { ReferralView } from '@panah/domain/contract/referral'
import type { Numbers } from '@panah/domain/report/numbers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice, aWorld, countsOf, does, gets, lastLinesOf, posts, signIn, type World } from '../world/cast.ts'
import { aCase, answers, asksFor, aShelter, aStation, type Station } from '../world/thread.ts'

let world: World
let station: Station

beforeAll(async () => {
  world = await aWorld()
  station = await aStation(world)
})
afterAll(() => world.end())

interface Page {
  readonly rows: readonly ReferralView[]
  readonly next: string | null
}

async function aReferral() {
  const shelter = await aShelter(world)
  const opened = await aCase(world, station)
  await does(world, station.caseworker, answers(opened, { services: 'yes', sharing: 'yes' }))
  const asked = asksFor(opened, shelter)
  await does(world, station.caseworker, asked)
  return { ...opened, ...shelter, referralId: asked.referralId }
}

test('from the kiln to the shelter’s yes: each sees over the wire what is theirs to see', async () => {
  const { referralId, desk, caseId, personId } = await aReferral()
  const page = await gets<Page>(world, desk, '/api/referrals?state=sent')
  expect(page.status).toBe(200)
  expect(page.body.rows.map(({ referral }) => referral.id)).toEqual([referralId])
  expect(JSON.stringify(page.body)).not.toContain(caseId)
  expect(JSON.stringify(page.body)).not.toContain(personId)
  const yes = { id: randomUUID(), name: 'referral.answer', referralId, baseVersion: 1, answer: { is: 'accepted' } }
  expect(await posts(world, desk, '/api/commands', yes)).toMatchObject({
    status: 200,
    body: { outcome: 'done', record: { record: 'referral', version: 2 } },
  })
  const seen = await gets<ReferralView>(world, station.officer, `/api/referrals/${referralId}`)
  expect(seen.body).toMatchObject({ need: null, providerName: null, referral: { state: 'accepted' } })
  expect(JSON.stringify(seen.body)).not.toContain(desk.office.organisationId)
})

test('once she takes her consent back, the shelter can no longer answer, and is told so', async () => {
  const { referralId, desk, caseId, personId } = await aReferral()
  await does(world, station.caseworker, answers({ caseId, personId }, { sharing: 'no' }))
  const yes = { id: randomUUID(), name: 'referral.answer', referralId, baseVersion: 2, answer: { is: 'accepted' } }
  expect(await posts(world, desk, '/api/commands', yes)).toMatchObject({ status: 422, body: { code: 'referral.revoked' } })
})

test('a consent taken back while the request is on its way: never is one left waiting without a yes', async () => {
  for (let round = 0; round < 5; round += 1) {
    const shelter = await aShelter(world)
    const opened = await aCase(world, station)
    await does(world, station.caseworker, answers(opened, { services: 'yes', sharing: 'yes' }))
    const asked = { id: randomUUID(), ...asksFor(opened, shelter) }
    const no = { id: randomUUID(), ...answers(opened, { sharing: 'no' }) }
    await Promise.all([posts(world, station.caseworker, '/api/commands', asked), posts(world, station.caseworker, '/api/commands', no)])
    const row = await world.owner.selectFrom('referral').select('state').where('id', '=', asked.referralId).executeTakeFirst()
    expect(row?.state ?? 'never sent').not.toBe('sent')
  }
})

test('who looks for a shelter finds it with the reasons, and nothing about her stays behind', async () => {
  const { providerId } = await aShelter(world)
  const { words: _words, ...need } = asksFor({ caseId: '' }, { providerId, desk: station.officer, office: station.station }).need
  const before = await countsOf(world)
  const found = await posts<{ found: { provider: { id: string }; fits: string; km: number }[] }>(
    world,
    station.caseworker,
    '/api/providers/find',
    { service: 'shelter', from: 'PK614', need },
  )
  expect(found.body.found.find(({ provider }) => provider.id === providerId)).toMatchObject({ fits: 'yes' })
  expect(await countsOf(world)).toEqual(before)
})

test.each([
  ['a need with a field of its own', { need: { name: 'somebody' } }],
  ['more children than anybody has', { need: { childrenAlong: 21 } }],
  ['a service that does not exist', { service: 'bail' }],
  ['a district that is a story', { from: "PK614' or true" }],
])('%s is refused with the field that is wrong, and the try is in the ledger', async (_what, wrong) => {
  const { words: _words, ...need } = asksFor({ caseId: '' }, { providerId: '', desk: station.officer, office: station.station }).need
  const body = { service: 'shelter', from: 'PK614', ...wrong, need: { ...need, ...('need' in wrong ? wrong.need : {}) } }
  const answer = await posts(world, station.caseworker, '/api/providers/find', body)
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid' } })
  expect(answer.body.fields?.length).toBeGreaterThan(0)
  expect(await lastLinesOf(world, station.caseworker)).toMatchObject([{ action: 'request.findProviders', outcome: 'invalid' }])
})

test('words that turn the line round are refused before the shelter reads them', async () => {
  const shelter = await aShelter(world)
  const opened = await aCase(world, station)
  await does(world, station.caseworker, answers(opened, { services: 'yes', sharing: 'yes' }))
  const asked = { id: randomUUID(), ...asksFor(opened, shelter) }
  const answer = await posts(world, station.caseworker, '/api/commands', { ...asked, need: { ...asked.need, words: 'A bed \u202Edeb a' } })
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'invalid', fields: [{ path: 'need.words', code: 'text.direction-override' }] },
  })
})

test('a coordinator reads numbers over the wire; to anybody else the page is not there; a period of nothing is said', async () => {
  const committee = await anOffice(world, { kind: 'committee' })
  const coordinator = await signIn(world, 'coordinator', committee)
  const numbers = await gets<Numbers>(world, coordinator, '/api/numbers?from=2026-11-01&to=2026-11-20')
  expect(numbers).toMatchObject({ status: 200, body: { area: 'PK614', from: '2026-11-01' } })
  expect(await gets(world, station.supervisor, '/api/numbers?from=2026-11-01&to=2026-11-20')).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  })
  expect(await gets(world, coordinator, '/api/numbers?from=2026-11-20&to=2026-11-01')).toMatchObject({
    status: 422,
    body: { code: 'report.period-empty' },
  })
  expect(await gets(world, coordinator, '/api/numbers?from=yesterday&to=2026-11-01')).toMatchObject({
    status: 400,
    body: { code: 'invalid' },
  })
})

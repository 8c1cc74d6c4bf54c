import { randomUUID } from 'node:crypto'
import type { ListedProvider } from '@panah/domain/contract/referral'
import type { ProviderSite } from '@panah/domain/referral/provider-site'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOffice, aWorld, does, gets, ledgerOf, performs, posts, signIn, type Office, type Signed, type World } from '../../world/cast.ts'
import { aCase, answers, asksFor, aStation } from '../../world/thread.ts'

let world: World
let administrator: Signed
let organisationId: string

beforeAll(async () => {
  world = await aWorld()
  const office = await anOffice(world, { kind: 'administration' })
  administrator = await signIn(world, 'administrator', { ...office, province: null, district: null } as unknown as Office)
  organisationId = randomUUID()
  await does(world, administrator, {
    ...({ name: 'organisation.open', organisationId, kind: 'provider', province: 'PK-PB', district: null } as const),
    called: { en: 'Shelters (test)', ur: 'پناہ گاہیں (آزمائشی)' },
  })
})
afterAll(() => world.end())

const site = (name: string, changes: Partial<ProviderSite> = {}): ProviderSite => ({
  called: { en: `${name} (test)`, ur: `${name} (آزمائشی)` },
  services: ['shelter'],
  district: 'PK614',
  takes: { women: 'yes', men: 'no', girls: 'yes', boys: 'yes', transgender: 'unknown', childrenAlong: 'yes', disability: 'unknown' },
  languages: ['ur', 'pa'],
  opensAt: null,
  closesAt: null,
  phone: '1099',
  addressHidden: true,
  place: { lat: 31.12, lon: 74.45 },
  ...changes,
})

async function registered(name: string, changes: Partial<ProviderSite> = {}) {
  const providerId = randomUUID()
  await does(world, administrator, { name: 'provider.register', providerId, organisationId, site: site(name, changes), bedsFree: 4 })
  return providerId
}

const find = async (who: Signed) => {
  const need = {
    ...{ sex: 'female', ageBand: '18-29', treatedAsChild: false, childrenAlong: 0, disability: false, languages: ['ur'] },
    ...{ medicalCareNeeded: false, addressMustStayHidden: true },
  }
  const { body } = await posts<{ found: { provider: { id: string; phone: string | null; lat: number }; fits: string }[] }>(
    ...([world, who, '/api/providers/find', { service: 'shelter', from: 'PK614', need }] as const),
  )
  return body.found
}

const listed = async (who: Signed) =>
  (await gets<{ providers: ListedProvider[] }>(world, who, `/api/providers?organisation=${organisationId}`)).body.providers

test('a shelter that an administrator writes down is found by a caseworker, with its telephone, and at the middle of its district', async () => {
  const { caseworker } = await aStation(world)
  const providerId = await registered('Shelter 1')
  const found = (await find(caseworker)).find(({ provider }) => provider.id === providerId)
  const middle = await world.owner.selectFrom('district').select('lat').where('code', '=', 'PK614').executeTakeFirstOrThrow()
  expect(found).toMatchObject({ fits: 'yes', provider: { phone: '1099' } })
  expect(Math.abs((found?.provider.lat ?? 0) - middle.lat)).toBeLessThan(0.006)
  expect(await ledgerOf(world, providerId)).toEqual(['provider.register: done'])
})

test('a shelter with a desk of its own answers what is asked of it', async () => {
  const at = await aStation(world)
  const unitId = randomUUID()
  const called = { en: 'Desk 1 (test)', ur: 'میز 1 (آزمائشی)' }
  await does(world, administrator, { name: 'unit.open', unitId, organisationId, called, province: null, district: 'PK614' })
  const providerId = await registered('Shelter 2')
  const desk = await signIn(world, 'provider', { organisationId, unitId, district: 'PK614', province: 'PK-PB' })
  const about = await aCase(world, at)
  await does(world, at.caseworker, answers(about, { services: 'yes', sharing: 'yes' }))
  const asked = asksFor(about, { providerId, desk, office: desk.office })
  await does(world, at.caseworker, asked)
  await does(world, desk, { name: 'referral.answer', referralId: asked.referralId, baseVersion: 1, answer: { is: 'accepted' } })
  // While the desk tells its beds, what the administrator corrects about the place is no conflict.
  await does(world, desk, { name: 'provider.tell-beds', providerId, bedsFree: 2 })
  await does(world, administrator, { name: 'provider.change', providerId, baseVersion: 1, site: site('Shelter 2', { phone: '1121' }) })
  expect((await listed(administrator)).find(({ id }) => id === providerId)).toMatchObject({ phone: '1121', bedsFree: 2, version: 3 })
})

test('a place that is taken out is found by nobody, and what was asked of it stays', async () => {
  const { caseworker } = await aStation(world)
  const providerId = await registered('Shelter 3')
  await does(world, administrator, { name: 'provider.close', providerId, baseVersion: 1 })
  expect((await find(caseworker)).map(({ provider }) => provider.id)).not.toContain(providerId)
  expect((await listed(administrator)).find(({ id }) => id === providerId)?.active).toBe(false)
  await does(world, administrator, { name: 'provider.reopen', providerId, baseVersion: 2 })
  expect((await find(caseworker)).map(({ provider }) => provider.id)).toContain(providerId)
})

test('two who change one place at once do not write over each other', async () => {
  const providerId = await registered('Shelter 4')
  const change = (phone: string) => ({ name: 'provider.change', providerId, baseVersion: 1, site: site('Shelter 4', { phone }) }) as const
  await does(world, administrator, change('1122'))
  expect((await performs(world, administrator, change('1123'))).outcome).toBe('stale')
})

test('nobody else writes into the directory, and an agency with an open place is not closed', async () => {
  const { caseworker, supervisor } = await aStation(world)
  const providerId = await registered('Shelter 5')
  for (const who of [caseworker, supervisor]) {
    const wish = { name: 'provider.register', providerId: randomUUID(), organisationId, site: site('Mine'), bedsFree: null } as const
    expect((await performs(world, who, wish)).outcome).toBe('not-found')
    expect((await performs(world, who, { name: 'provider.close', providerId, baseVersion: 1 })).outcome).toBe('not-found')
  }
  const close = { name: 'organisation.close', organisationId, baseVersion: 1, reason: 'ended' } as const
  expect((await performs(world, administrator, close)).outcome).toBe('access.organisation-in-use')
  const same = { name: 'provider.register', providerId: randomUUID(), organisationId, site: site('Shelter 5'), bedsFree: null } as const
  expect((await performs(world, administrator, same)).outcome).toBe('referral.site-there')
})

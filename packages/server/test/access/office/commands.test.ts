import { randomUUID } from 'node:crypto'
import type { Organisation, Unit } from '@panah/domain/contract/access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anOffice,
  aWorld,
  does,
  gets,
  lastLinesOf,
  ledgerOf,
  performs,
  signIn,
  type Office,
  type Signed,
  type World,
} from '../../world/cast.ts'
import { aCase, aStation } from '../../world/thread.ts'

let world: World
let federal: Signed
let ofSindh: Signed

const named = (en: string) => ({ en: `${en} (test)`, ur: `${en} (آزمائشی)` })
const newPassword = 'gegecu-fuguju-viduda-77'

/** An administrator of the country, or of a province: what her own office is responsible for. */
async function anAdministrator(area: { province: string | null; district: string | null }): Promise<Signed> {
  const office = await anOffice(world, { kind: 'administration' })
  await world.owner.updateTable('unit').set(area).where('id', '=', office.unitId).execute()
  return signIn(world, 'administrator', { ...office, ...area } as Office)
}

beforeAll(async () => {
  world = await aWorld()
  federal = await anAdministrator({ province: null, district: null })
  ofSindh = await anAdministrator({ province: 'PK-SD', district: null })
})
afterAll(() => world.end())

async function anAgency(
  name: string,
  area: { province: 'PK-PB' | 'PK-SD' | null; district: string | null } = { province: 'PK-PB', district: null },
) {
  const organisationId = randomUUID()
  await does(world, federal, { name: 'organisation.open', organisationId, kind: 'police', called: named(name), ...area })
  return organisationId
}

async function aNewStation(organisationId: string, name: string) {
  const unitId = randomUUID()
  await does(world, federal, { name: 'unit.open', unitId, organisationId, called: named(name), province: null, district: 'PK614' })
  return unitId
}

const opensAccount = (unitId: string, who = federal) =>
  performs(world, who, {
    ...({ name: 'account.open', accountId: randomUUID(), username: `new-${randomUUID().slice(0, 8)}`, role: 'supervisor' } as const),
    ...{ unitId, firstPassword: newPassword },
  })

const units = async (who: Signed) => (await gets<{ units: Unit[] }>(world, who, '/api/units')).body.units.map(({ id }) => id)
const agencies = async (who: Signed) => (await gets<{ organisations: Organisation[] }>(world, who, '/api/organisations')).body.organisations

test('an administrator opens an agency and a station in it, and an account can be given there at once', async () => {
  const organisationId = await anAgency('Border police')
  const unitId = await aNewStation(organisationId, 'Station 1')
  expect(await units(federal)).toContain(unitId)
  expect((await opensAccount(unitId)).outcome).toBe('done')
  const shown = (await agencies(federal)).find(({ id }) => id === organisationId)
  expect(shown).toMatchObject({ kind: 'police', province: 'PK-PB', district: null, yours: true, closedAt: null })
  expect(shown?.units).toMatchObject([{ id: unitId, province: 'PK-PB', district: 'PK614', openAccounts: 1, own: false }])
  expect(await ledgerOf(world, organisationId)).toEqual(['organisation.open: done'])
  expect(await ledgerOf(world, unitId)).toEqual(['unit.open: done'])
})

test('a station that is closed takes no new accounts; who works there goes on, and its files stay where they are', async () => {
  const at = await aStation(world)
  const { caseId } = await aCase(world, at)
  const close = { name: 'unit.close', unitId: at.station.unitId, baseVersion: 1, reason: 'merged' } as const
  await does(world, federal, close)
  expect((await opensAccount(at.station.unitId)).outcome).toBe('access.unit-closed')
  expect(await units(federal)).not.toContain(at.station.unitId)
  expect((await gets(world, at.supervisor, `/api/cases/${caseId}`)).status).toBe(200)
  expect((await gets(world, at.officer, '/api/me')).status).toBe(200)
  expect((await performs(world, federal, { ...close, baseVersion: 2 })).outcome).toBe('access.office-already-closed')
  await does(world, federal, { name: 'unit.reopen', unitId: at.station.unitId, baseVersion: 2 })
  expect((await opensAccount(at.station.unitId)).outcome).toBe('done')
})

test('no account is opened in a closed station by any way round the door', async () => {
  const unitId = await aNewStation(await anAgency('Closed police'), 'Station 2')
  await does(world, federal, { name: 'unit.close', unitId, baseVersion: 1, reason: 'ended' })
  const row = await world.owner.selectFrom('unit').select('organisationId').where('id', '=', unitId).executeTakeFirstOrThrow()
  const account = { id: randomUUID(), username: 'by-hand', role: 'auditor', ...row, unitId, district: null, province: null }
  const added = world.owner
    .insertInto('account')
    .values({ ...account, closedAt: null, closedBecause: null })
    .execute()
  await expect(added).rejects.toThrow(/closed/)
})

test('an agency is closed once nothing under it is open, and no office can be opened in it any more', async () => {
  const organisationId = await anAgency('Old police')
  const unitId = await aNewStation(organisationId, 'Station 3')
  const close = { name: 'organisation.close', organisationId, baseVersion: 1, reason: 'merged' } as const
  expect(await performs(world, federal, close)).toMatchObject({ outcome: 'access.organisation-in-use', params: { units: 1, sites: 0 } })
  await does(world, federal, { name: 'unit.close', unitId, baseVersion: 1, reason: 'merged' })
  await does(world, federal, close)
  const open = {
    name: 'unit.open',
    unitId: randomUUID(),
    organisationId,
    called: named('Station 4'),
    province: null,
    district: 'PK614',
  } as const
  expect((await performs(world, federal, open)).outcome).toBe('access.organisation-closed')
  expect((await performs(world, federal, { name: 'unit.reopen', unitId, baseVersion: 2 })).outcome).toBe('access.organisation-closed')
  await does(world, federal, { name: 'organisation.reopen', organisationId, baseVersion: 2 })
  await does(world, federal, { name: 'unit.reopen', unitId, baseVersion: 2 })
})

test('two administrators who rename one agency at once do not write over each other', async () => {
  const organisationId = await anAgency('First name')
  const rename = (to: string) => ({ name: 'organisation.rename', organisationId, baseVersion: 1, called: named(to) }) as const
  await does(world, federal, rename('Second name'))
  expect(await performs(world, federal, rename('Third name'))).toMatchObject({
    outcome: 'stale',
    params: { version: 2, changed: ['name'] },
  })
  expect((await agencies(federal)).find(({ id }) => id === organisationId)?.name).toEqual(named('Second name'))
})

test('what is sent twice is there once, and a name is given once', async () => {
  const organisationId = randomUUID()
  const agency = { name: 'organisation.open', kind: 'police', called: named('Once'), province: null, district: null } as const
  const sent = { ...agency, organisationId, id: randomUUID() }
  expect(await does(world, federal, sent)).toEqual(await does(world, federal, sent))
  expect((await performs(world, federal, { ...agency, organisationId: randomUUID() })).outcome).toBe('access.organisation-there')
  expect((await performs(world, federal, { ...agency, organisationId })).outcome).toBe('not-found')
  expect((await performs(world, federal, { ...agency, organisationId: randomUUID(), kind: 'labour' })).outcome).toBe('done')
})

test('an administrator of a province sets up her province and leaves the others to others', async () => {
  const punjab = await anAgency('Punjab only')
  const sindh = await anAgency('Sindh only', { province: 'PK-SD', district: null })
  const open = (organisationId: string, district: string) =>
    ({ name: 'unit.open', unitId: randomUUID(), organisationId, called: named(`Station ${district}`), province: null, district }) as const
  expect((await performs(world, ofSindh, open(punjab, 'PK614'))).outcome).toBe('not-found')
  const own = open(sindh, 'PK704')
  expect((await performs(world, ofSindh, own)).outcome).toBe('done')
  expect(
    (await performs(world, ofSindh, { name: 'organisation.rename', organisationId: punjab, baseVersion: 1, called: named('Taken') }))
      .outcome,
  ).toBe('not-found')
  const country = {
    name: 'organisation.open',
    organisationId: randomUUID(),
    kind: 'fia',
    called: named('FIA'),
    province: null,
    district: null,
  } as const
  expect((await performs(world, ofSindh, country)).outcome).toBe('not-found')
  const shown = new Map((await agencies(ofSindh)).map((each) => [each.id, each.yours]))
  expect([shown.get(punjab), shown.get(sindh)]).toEqual([false, true])
  // With accounts it is the same: she gives them in her province, sees those, and no others.
  const station = await aNewStation(punjab, 'Station 5')
  expect((await opensAccount(station, ofSindh)).outcome).toBe('not-found')
  expect((await opensAccount(own.unitId, ofSindh)).outcome).toBe('done')
  const { body } = await gets<{ accounts: { id: string }[] }>(world, ofSindh, '/api/accounts')
  expect(body.accounts.map(({ id }) => id)).not.toContain(federal.accountId)
  expect(body.accounts.map(({ id }) => id)).toContain(ofSindh.accountId)
  expect((await performs(world, ofSindh, { name: 'account.close', accountId: federal.accountId, reason: 'left' })).outcome).toBe(
    'not-found',
  )
})

test('nobody but an administrator sets anything up, and the try is on the record', async () => {
  const { supervisor, station } = await aStation(world)
  const tries = [
    {
      name: 'organisation.open',
      organisationId: randomUUID(),
      kind: 'police',
      called: named('Mine'),
      province: 'PK-PB',
      district: 'PK614',
    },
    { name: 'organisation.close', organisationId: station.organisationId, baseVersion: 1, reason: 'ended' },
    {
      name: 'unit.open',
      unitId: randomUUID(),
      organisationId: station.organisationId,
      called: named('Mine'),
      province: null,
      district: 'PK614',
    },
    { name: 'unit.rename', unitId: station.unitId, baseVersion: 1, called: named('Mine') },
  ] as const
  for (const wish of tries) {
    expect((await performs(world, supervisor, wish)).outcome, wish.name).toBe('not-found')
    expect(await lastLinesOf(world, supervisor)).toMatchObject([{ action: wish.name, outcome: 'not-found' }])
  }
  expect((await gets(world, supervisor, '/api/organisations')).status).toBe(404)
  expect(await lastLinesOf(world, supervisor)).toMatchObject([{ action: 'office.list', outcome: 'not-found' }])
})

test('an administrator does not close the office she works in', async () => {
  const { unitId, organisationId } = federal.office
  const own = { baseVersion: 1, reason: 'ended' } as const
  expect((await performs(world, federal, { name: 'unit.close', unitId, ...own })).outcome).toBe('access.not-your-own-office')
  expect((await performs(world, federal, { name: 'organisation.close', organisationId, ...own })).outcome).toBe(
    'access.not-your-own-office',
  )
})

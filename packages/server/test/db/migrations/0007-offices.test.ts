import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAttacker, noRight, type Attacker } from '../../world/attacker.ts'
import { anEmptyWorld, anOffice, someone, type Someone, type World } from '../../world/referral.ts'

let world: World
let app: Attacker
let gate: Attacker
let administrator: Someone
let officer: Someone

const punjab = { province: 'PK-PB', district: null } as const

beforeAll(async () => {
  world = await anEmptyWorld()
  const office = await anOffice(world.owner, punjab)
  administrator = await someone(world.owner, 'administrator', office)
  officer = await someone(world.owner, 'frontline-officer', office)
  app = await anAttacker(world, 'panah_app')
  gate = await anAttacker(world, 'panah_gate')
})
afterAll(async () => {
  await app.end()
  await gate.end()
  await world.end()
})

const adds = (province: string) =>
  `insert into panah.organisation (id, name_en, name_ur, kind, province) values ('${randomUUID()}', 'By hand', 'ہاتھ سے', 'police', '${province}')`

test('with a hole in a query an administrator of a province still adds and changes nothing outside it, and nobody else anything', async () => {
  expect(await app.tries(administrator, adds('PK-PB'))).toMatchObject({ touched: 1 })
  expect(await app.tries(administrator, adds('PK-SD'))).toEqual(noRight)
  expect(await app.tries(officer, adds('PK-PB'))).toEqual(noRight)
  const elsewhere = await anOffice(world.owner, { province: 'PK-SD', district: null })
  const rename = (id: string) => `update panah.unit set name_en = 'Taken' where id = '${id}'`
  expect(await app.tries(administrator, rename(elsewhere.unitId))).toMatchObject({ touched: 0 })
  expect(await app.tries(administrator, rename(administrator.unitId))).toMatchObject({ touched: 1 })
  expect(await app.tries(officer, rename(administrator.unitId))).toMatchObject({ touched: 0 })
})

test('what an agency is and where it works changes for nobody, and nothing is deleted', async () => {
  for (const statement of [
    `update panah.organisation set kind = 'fia'`,
    'update panah.organisation set province = null',
    'update panah.unit set district = null',
    'update panah.unit set organisation_id = id',
    'update panah.service_provider set organisation_id = id',
    'delete from panah.unit',
    'delete from panah.organisation',
    'delete from panah.service_provider',
  ])
    expect(await app.tries(administrator, statement), statement).toEqual(noRight)
})

test('where people work is seen by whoever is signed in, and by nobody at the gate', async () => {
  expect(await app.tries(officer, 'select id from panah.unit')).toMatchObject({ touched: expect.any(Number) })
  expect(await app.tries(null, 'select id from panah.unit')).toMatchObject({ touched: 0 })
  expect(await gate.tries(null, 'select id from panah.unit')).toEqual(noRight)
})

test('an administrator of a province sees the accounts of her province, and hears of any username that is taken', async () => {
  const sindh = await someone(world.owner, 'caseworker', await anOffice(world.owner, { province: 'PK-SD', district: null }))
  const seen = await app.tries(administrator, 'select id from panah.accounts()')
  expect(seen).toMatchObject({ rows: expect.arrayContaining([{ id: officer.accountId }]) })
  expect('rows' in seen && seen.rows.map(({ id }) => id)).not.toContain(sindh.accountId)
  const taken = `select panah.username_taken('test-${sindh.accountId}') as taken`
  expect(await app.tries(administrator, taken)).toMatchObject({ rows: [{ taken: true }] })
  expect(await app.tries(officer, taken)).toMatchObject({ rows: [{ taken: false }] })
  expect(await app.tries(administrator, `select panah.close_account('${sindh.accountId}', 'left') as closed`)).toMatchObject({
    rows: [{ closed: false }],
  })
})

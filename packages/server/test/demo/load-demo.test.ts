import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting, type Door } from '../../src/access/acting.ts'
import { withChain } from '../../src/audit/read-chain.ts'
import { verify } from '../../src/audit/verify.ts'
import { caseHandlers } from '../../src/case/routes.ts'
import { configFrom } from '../../src/config.ts'
import { openDatabase, type Db } from '../../src/db/database.ts'
import { demoPassword, loadDemo } from '../../src/demo/load-demo.ts'
import { accounts, administrator } from '../../src/demo/offices.ts'
import { furnish } from '../../src/house.ts'
import type { House } from '../../src/http/context.ts'
import { referralHandlers } from '../../src/referral/routes.ts'
import { reportHandlers } from '../../src/report/routes.ts'
import { screeningHandlers } from '../../src/screening/routes.ts'
import { aDatabase, type TestDatabase } from '../world/database.ts'

let database: TestDatabase
let owner: Db
let house: House
const said: string[] = []
let notice = ''

const secret = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const secrets = { appPassword: secret(1), gatePassword: secret(2), counting: secret(3), keys: [{ id: 'k1', key: secret(4) }] }

beforeAll(async () => {
  database = await aDatabase()
  owner = openDatabase({ ...database.owner }, () => undefined)
  const roles = { app: database.as('panah_app'), gate: database.as('panah_gate') }
  house = await furnish(configFrom({ PANAH_DEMO: 'yes' }), secrets, roles, pino({ level: 'silent' }))
  notice = await loadDemo(house, database.owner, (line) => said.push(line))
}, 120_000)
afterAll(async () => {
  await house.close()
  await owner.destroy()
  await database.drop()
})

async function as<T>(username: string, work: (door: Door) => Promise<T>): Promise<T> {
  const opened = await house.gate.signIn(username, demoPassword, { address: '127.0.0.1', device: 'test' })
  if (!opened.ok) throw new Error(`${username}: ${opened.refusal.code}`)
  const done = await acting(house.db, opened.value.token, work)
  if (done === null) throw new Error(`${username} may not come in`)
  return done
}
const nothing = { params: undefined, query: undefined, body: undefined }

test('whoever starts the demonstration is told who can sign in, and everybody can, with the password that is printed', async () => {
  expect(notice).toContain(demoPassword)
  for (const { username, role } of [administrator, ...accounts]) {
    expect(await as(username, async ({ actor }) => actor.role), username).toBe(role)
  }
  const waiting = await owner.selectFrom('credential').select('accountId').where('mustChange', '=', true).execute()
  expect(waiting).toEqual([])
})

test('there is somebody for every role of the house', () => {
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(10)
})

test('its ledger is a real one: it holds, and each thing that was done is a line by somebody who was signed in', async () => {
  expect((await withChain(database.owner, (chain) => verify(chain, null))).broken).toBeNull()
  const lines = await owner.selectFrom('ledgerEntry').select(['sessionId', 'outcome']).where('detail', 'like', '{"command"%').execute()
  expect(lines.length).toBeGreaterThan(300)
  expect(lines.every(({ sessionId, outcome }) => sessionId !== null && outcome === 'done')).toBe(true)
  const open = await owner.selectFrom('session').select('id').where('endedAt', 'is', null).where('device', '=', 'demo world').execute()
  expect(open).toEqual([])
})

test('everybody and everything in it is obviously invented', async () => {
  const units = await owner
    .selectFrom('unit')
    .innerJoin('organisation', 'organisation.id', 'unit.organisationId')
    .select(['unit.nameEn', 'unit.nameUr', 'organisation.nameEn as agency'])
    .execute()
  for (const { nameEn, nameUr, agency } of units) {
    expect(`${nameEn} ${agency}`).toContain('(test)')
    expect(nameUr).toContain('آزمائشی')
  }
  const screenings = await owner.selectFrom('screening').select(['place', 'note']).execute()
  for (const { place, note } of screenings) {
    expect(place).toContain('(test)')
    expect(note).toBeNull()
  }
  const providers = await owner.selectFrom('serviceProvider').select('nameEn').execute()
  for (const { nameEn } of providers) expect(nameEn).toContain('(test)')
})

test('nothing in it happens before its time', async () => {
  const now = new Date().toISOString()
  const late = await Promise.all([
    owner.selectFrom('screening').select('id').where('receivedAt', '>', now).execute(),
    owner.selectFrom('caseFile').select('id').where('openedAt', '>', now).execute(),
    owner.selectFrom('consent').select('id').where('recordedAt', '>', now).execute(),
    owner.selectFrom('caseEvent').select('id').where('recordedAt', '>', now).execute(),
    owner.selectFrom('chargePlan').select('id').where('plannedAt', '>', now).execute(),
    owner
      .selectFrom('referral')
      .select('id')
      .where((or) => or.or([or('sentAt', '>', now), or('answeredAt', '>', now), or('revokedAt', '>', now)]))
      .execute(),
  ])
  expect(late.flat()).toEqual([])
})

test('at every desk something waits today', async () => {
  const states = await owner.selectFrom('referral').select(['state', 'answerBy']).execute()
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['sent', 'accepted', 'declined', 'revoked']))
  const now = new Date().toISOString()
  const waiting = states.filter(({ state }) => state === 'sent')
  expect(waiting.some(({ answerBy }) => answerBy > now) && waiting.some(({ answerBy }) => answerBy < now)).toBe(true)
  for (const keeper of ['shelter.s04', 'home.s07', 'legal.l03']) {
    const asked = await as(keeper, (door) => referralHandlers.referrals({ ...nothing, door, house, query: { state: 'sent', limit: 50 } }))
    expect(asked.ok && asked.value.rows.length, keeper).toBeGreaterThan(0)
  }
  const supervisor = await as('supervisor.kasur', (door) =>
    screeningHandlers.screenings({ ...nothing, door, house, query: { state: 'waiting', limit: 50 } }),
  )
  expect(supervisor.ok && supervisor.value.waiting).toBeGreaterThan(1)
})

test('on the desk of the investigating officer clocks of the law run, one of them over its time, and sections are picked', async () => {
  const files = await as('io.kasur', (door) => caseHandlers.cases({ ...nothing, door, house, query: { limit: 50 } }))
  if (!files.ok) throw new Error(files.refusal.code)
  const byLaw = files.value.rows.filter(({ clock }) => clock !== null)
  const now = new Date().toISOString()
  expect(byLaw.some(({ due }) => due !== null && due < now)).toBe(true)
  expect(byLaw.some(({ due }) => due !== null && due > now)).toBe(true)
  const plans = await owner.selectFrom('chargePlan').select('picks').execute()
  expect(plans.map(({ picks }) => (picks as { as: string }[]).filter((pick) => pick.as === 'lead').length)).toEqual([1, 1])
})

test('the coordinators have numbers that mean something, and nothing few in them', async () => {
  const today = house.clock().slice(0, 10)
  const from = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10)
  for (const username of ['coordinator.kasur', 'coordinator.punjab', 'analyst.fia']) {
    const numbers = await as(username, (door) => reportHandlers.numbers({ ...nothing, door, house, query: { from, to: today } }))
    if (!numbers.ok) throw new Error(numbers.refusal.code)
    const told = numbers.value.funnel.map(({ persons }) => persons)
    expect(told.filter((persons) => persons !== null && persons >= 5).length, username).toBeGreaterThan(2)
    expect(told.every((persons) => persons === null || persons === 0 || persons >= 5)).toBe(true)
  }
})

test('a second start loads nothing again', async () => {
  const count = () =>
    owner
      .selectFrom('ledgerEntry')
      .select((of) => of.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const before = await count()
  const lines: string[] = []
  expect(await loadDemo(house, database.owner, (line) => lines.push(line))).toBe(notice)
  expect(lines).toEqual([])
  expect(await count()).toEqual(before)
})

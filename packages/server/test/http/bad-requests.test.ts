import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Patience } from '../../src/http/bad-requests.ts'
import { aWorld, anOffice, signIn, type Signed, type World } from '../world/cast.ts'

let world: World
let officer: Signed
let colleague: Signed
beforeAll(async () => {
  world = await aWorld()
  const office = await anOffice(world)
  officer = await signIn(world, 'frontline-officer', office)
  colleague = await signIn(world, 'frontline-officer', office)
})
afterAll(() => world.end())

const minute = 60_000

async function sendsNonsense(who: Signed | null, remoteAddress: string, many: number): Promise<number[]> {
  const cookie = who ? { cookie: `panah=${who.token.toString('base64url')}` } : {}
  const came: number[] = []
  for (let each = 0; each < many; each += 1) {
    const { statusCode } = await world.app.inject({ method: 'GET', url: '/api/nowhere', remoteAddress, headers: cookie })
    came.push(statusCode)
  }
  return came
}
const shut = (statuses: readonly number[]) => statuses.filter((status) => status === 429).length

test('what a stranger or a colleague behind the same address uses up is not an officer’s', async () => {
  const address = '203.0.113.5'
  expect(shut(await sendsNonsense(null, address, 200))).toBeGreaterThan(0)
  expect(shut(await sendsNonsense(colleague, address, 100))).toBeGreaterThan(0)
  expect(await sendsNonsense(officer, address, 3)).toEqual([404, 404, 404])
})

test('an officer is one officer, from however many addresses, and is known by her session and not by what she says', async () => {
  const statuses: number[] = []
  for (let each = 0; each < 100; each += 1) statuses.push(...(await sendsNonsense(colleague, `203.0.113.${each}`, 1)))
  expect(shut(statuses)).toBeGreaterThan(0)
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from panah.ledger_entry where account_id = ${colleague.accountId} and action = 'request.unknown'`.execute(
    world.owner,
  )
  expect(rows[0]?.n).toBeLessThanOrEqual(120)
})

test('a stranger with a new invented session each time is one stranger', async () => {
  const statuses: number[] = []
  for (let each = 0; each < 200; each += 1) {
    const invented = { ...officer, token: Buffer.alloc(32, each) }
    statuses.push(...(await sendsNonsense(invented, '203.0.113.200', 1)))
  }
  expect(shut(statuses)).toBeGreaterThan(0)
})

test('whoever has a whole IPv6 network is one stranger', async () => {
  const statuses: number[] = []
  for (let each = 0; each < 200; each += 1) statuses.push(...(await sendsNonsense(null, `2001:db8:7:7::${each.toString(16)}`, 1)))
  expect(shut(statuses)).toBeGreaterThan(0)
})

test('however many strangers come, so much is remembered and no more, and so many lines are written', () => {
  const patience = new Patience()
  let heard = 0
  for (let each = 0; each < 50_000; each += 1) if (patience.leftForStranger(`network-${each}`, minute)) heard += 1
  expect(patience.size).toBeLessThan(10_050)
  expect(heard).toBeLessThanOrEqual(1200)
  expect(patience.leftForAccount('somebody who is signed in', minute)).toBe(true)
  expect(patience.leftForStranger('a network', 2 * minute)).toBe(true)
  expect(patience.size).toBeLessThan(10)
})

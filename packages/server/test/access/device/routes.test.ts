import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  aWorld,
  anOffice,
  does,
  gets,
  lastLinesOf,
  ledgerOf,
  posts,
  signIn,
  type Office,
  type Signed,
  type World,
} from '../../world/cast.ts'

let world: World
let office: Office
let officer: Signed
let colleague: Signed

beforeAll(async () => {
  world = await aWorld()
  office = await anOffice(world)
  officer = await signIn(world, 'frontline-officer', office)
  colleague = await signIn(world, 'frontline-officer', office)
})
afterAll(() => world.end())

const aKey = () => randomBytes(32).toString('base64url')
const keeps = (who: Signed, deviceId: string, key: string) => posts(world, who, '/api/devices', { deviceId, key })
const keyOf = (who: Signed | null, id: string) => posts<{ key?: string }>(world, who, `/api/devices/${id}/key`, {})
const order = (id: string, done = false) => posts<{ order: string; now: string }>(world, null, `/api/devices/${id}/order`, { done })

test('an officer who forgot her PIN gets the key of her own phone, and it is on the record', async () => {
  const [id, key] = [randomUUID(), aKey()]
  expect((await keeps(officer, id, key)).status).toBe(200)
  expect((await keyOf(officer, id)).body.key).toBe(key)
  expect(await ledgerOf(world, id)).toEqual(['device.keep: done', 'device.key: opened'])
  const { body } = await gets<{ devices: { id: string; device: string }[] }>(world, officer, '/api/devices')
  expect(body.devices).toContainEqual(expect.objectContaining({ id, device: 'test', lostAt: null }))
})

test('whoever finds a phone with its session open, and not its PIN, gets no key without the password, and the try is on the record', async () => {
  const [id, key] = [randomUUID(), aKey()]
  const found = await signIn(world, 'frontline-officer', office)
  await keeps(found, id, key)
  await sql`update panah.session set opened_at = now() - interval '16 minutes' where account_id = ${found.accountId}::uuid`.execute(
    world.owner,
  )
  expect(await keyOf(found, id)).toMatchObject({ status: 401, body: { code: 'access.sign-in-again' } })
  expect(await ledgerOf(world, id)).toContain('device.key: access.sign-in-again')
  expect((await gets(world, found, '/api/me')).status).toBe(200)
})

test('nobody else gets that key, or takes the phone over, or calls it lost, or sees it', async () => {
  const [id, key] = [randomUUID(), aKey()]
  await keeps(officer, id, key)
  expect((await keyOf(colleague, id)).status).toBe(404)
  expect((await keyOf(null, id)).status).toBe(401)
  expect((await keeps(colleague, id, aKey())).status).toBe(404)
  expect((await posts(world, colleague, `/api/devices/${id}/lose`, {})).status).toBe(404)
  expect((await gets<{ devices: unknown[] }>(world, colleague, '/api/devices')).body.devices).toEqual([])
  expect((await keyOf(officer, id)).body.key).toBe(key)
  const [line] = await lastLinesOf(world, colleague)
  expect(line).toMatchObject({ action: 'device.lose', outcome: 'not-found' })
})

test('a key as it lies in the database opens nothing', async () => {
  const [id, key] = [randomUUID(), aKey()]
  await keeps(officer, id, key)
  const { rows } = await sql<{ row: string }>`select d::text as row from panah.device d where id = ${id}::uuid`.execute(world.owner)
  expect(rows[0]?.row).not.toContain(key)
  expect(rows[0]?.row).not.toContain(Buffer.from(key, 'base64url').toString('hex'))
})

test('a phone called lost is told to wipe itself with nobody signed in, has no key any more, and says once that it is done', async () => {
  const id = randomUUID()
  await keeps(officer, id, aKey())
  expect((await order(id)).body).toEqual({ order: 'keep', now: world.now })
  expect((await posts(world, officer, `/api/devices/${id}/lose`, {})).status).toBe(200)
  expect((await keyOf(officer, id)).status).toBe(404)
  expect((await keeps(officer, id, aKey())).status).toBe(404)
  expect((await order(id)).body.order).toBe('wipe')
  await order(id, true)
  await order(id, true)
  expect((await ledgerOf(world, id)).filter((line) => line.startsWith('device.wiped'))).toEqual(['device.wiped: done'])
  const { body } = await gets<{ devices: { id: string; wipedAt: string | null }[] }>(world, officer, '/api/devices')
  expect(body.devices.find((device) => device.id === id)?.wipedAt).not.toBeNull()
})

test('whoever calls a phone lost from another device ends what is open on it, and not the session she is in', async () => {
  const id = randomUUID()
  const held = await signIn(world, 'frontline-officer', office)
  await keeps(held, id, aKey())
  await posts(world, held, `/api/devices/${id}/lose`, {})
  expect((await gets(world, held, '/api/me')).status).toBe(200)
  // The phone is with a thief: the session in it is another one of the same account.
  const second = randomUUID()
  await keeps(held, second, aKey())
  const token = randomBytes(32)
  await sql`insert into panah.session (account_id, token_hash, stage, device, expires_at)
    values (${held.accountId}::uuid, sha256(${token}), 'in', 'desk', now() + interval '1 hour')`.execute(world.owner)
  await posts(world, { ...held, token }, `/api/devices/${second}/lose`, {})
  expect((await gets(world, held, '/api/me')).status).toBe(401)
})

test('an account that is closed for a lost device has its devices wiped, and one closed for another reason has not', async () => {
  const administrator = await signIn(world, 'administrator', office)
  for (const [reason, told] of [
    ['lost-device', 'wipe'],
    ['moved', 'keep'],
  ] as const) {
    const id = randomUUID()
    const leaving = await signIn(world, 'frontline-officer', office)
    await keeps(leaving, id, aKey())
    await does(world, administrator, { name: 'account.close', accountId: leaving.accountId, reason })
    expect((await order(id)).body.order).toBe(told)
  }
})

test('an id that nobody has is told to keep, and learns nothing', async () => {
  expect((await order(randomUUID())).body.order).toBe('keep')
  expect((await order(randomUUID(), true)).body.order).toBe('keep')
})

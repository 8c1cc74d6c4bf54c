import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, countsOf, gets, lastLinesOf, posts, signIn, type Signed, type World } from '../world/cast.ts'
import { aStation, told } from '../world/thread.ts'

let world: World
let officer: Signed
beforeAll(async () => {
  world = await aWorld()
  officer = await signIn(world, 'frontline-officer', (await aStation(world)).station)
  await world.owner.updateTable('credential').set({ mustChange: true }).where('accountId', '=', officer.accountId).execute()
})
afterAll(() => world.end())

const first = { status: 403, body: { code: 'access.own-password-first' } }

test('nothing is done or seen under a password that somebody else knows, and the try is on the record', async () => {
  const before = await countsOf(world)
  expect(await posts(world, officer, '/api/commands', { id: randomUUID(), ...told() })).toMatchObject(first)
  expect(await countsOf(world)).toEqual(before)
  expect((await lastLinesOf(world, officer))[0]).toMatchObject({ action: 'request.perform', outcome: 'access.own-password-first' })
  for (const url of ['/api/screenings', '/api/cases', `/api/screenings/${randomUUID()}`, '/api/units'])
    expect(await gets(world, officer, url)).toMatchObject(first)
  expect((await lastLinesOf(world, officer))[0]).toMatchObject({ action: 'request.units', outcome: 'access.own-password-first' })
})

test('whoever has a first password sees who she is, ends other sessions, and with a password of her own goes to work', async () => {
  expect(await gets(world, officer, '/api/me')).toMatchObject({ status: 200, body: { mustChangePassword: true } })
  expect(await gets(world, officer, '/api/sessions')).toMatchObject({ status: 200 })
  const own = { current: 'a long and quiet river', next: 'a mountain nobody has named' }
  expect(await posts(world, officer, '/api/password', own)).toMatchObject({ status: 200 })
  expect(await posts(world, officer, '/api/commands', { id: randomUUID(), ...told() })).toMatchObject({ status: 200 })
})

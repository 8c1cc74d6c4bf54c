import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, anOffice, does, gets, ledgerOf, performs, signIn, type Office, type Signed, type World } from '../world/cast.ts'

let world: World
let office: Office
let administrator: Signed

beforeAll(async () => {
  world = await aWorld()
  office = await anOffice(world)
  administrator = await signIn(world, 'administrator', office)
})

afterAll(() => world.end())

const opens = (username: string) =>
  ({
    ...({ name: 'account.open', accountId: randomUUID(), username, role: 'caseworker', unitId: office.unitId } as const),
    firstPassword: 'gegecu-fuguju-viduda-77',
  }) as const

test('an account that the administrator opens has a number and must change its first password', async () => {
  const given = opens('new.caseworker')
  const receipt = await does(world, administrator, given)
  expect(receipt.record?.number).toMatch(/^U-\d+$/)
  const { body } = await gets<{ accounts: { id: string; open: boolean }[] }>(world, administrator, '/api/accounts')
  expect(body.accounts.find(({ id }) => id === given.accountId)?.open).toBe(true)
  expect((await performs(world, administrator, opens('new.caseworker'))).outcome).toBe('access.username-taken')
})

test('whoever leaves is shut out at once, with the reason on the record, and only once', async () => {
  const leaving = await signIn(world, 'caseworker', office)
  expect((await gets(world, leaving, '/api/me')).status).toBe(200)
  await does(world, administrator, { name: 'account.close', accountId: leaving.accountId, reason: 'left' })
  expect((await gets(world, leaving, '/api/me')).status).toBe(401)
  expect(await ledgerOf(world, leaving.accountId)).toContain('account.close: done')
  const again = await performs(world, administrator, { name: 'account.close', accountId: leaving.accountId, reason: 'left' })
  expect(again.outcome).toBe('access.already-closed')
})

test('nobody closes her own account, and nobody else closes any', async () => {
  const own = { name: 'account.close', accountId: administrator.accountId, reason: 'left' } as const
  expect((await performs(world, administrator, own)).outcome).toBe('access.not-your-own')
  const supervisor = await signIn(world, 'supervisor', office)
  expect((await performs(world, supervisor, own)).outcome).toBe('not-found')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { labelsOf, me } from '../../src/access/directory.ts'
import { anEmptyWorld, anOffice, as, kasur, someone, type World } from '../world/referral.ts'

let world: World

beforeAll(async () => {
  world = await anEmptyWorld()
})

afterAll(() => world.end())

test.each([
  ['an officer of a district', kasur],
  ['a coordinator of a province', { district: null, province: 'PK-PB' }],
  ['an auditor of the whole country', { district: null, province: null }],
])('%s is told who is signed in, and how others are called', async (_who, area) => {
  const office = await anOffice(world.owner, area)
  const one = await someone(world.owner, 'auditor', office)
  const other = await someone(world.owner, 'caseworker', await anOffice(world.owner, kasur))
  const told = await as(world, one, async (door) => ({ me: await me(door, true), labels: await labelsOf(door, [other.accountId]) }))
  expect(told.me.account.id).toBe(one.accountId)
  expect(told.labels.get(other.accountId)?.role).toBe('caseworker')
})

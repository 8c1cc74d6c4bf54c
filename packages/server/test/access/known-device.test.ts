import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { KnownDevices } from '../../src/access/known-device.ts'
import { aGate, anAccount, from, openedBy, password, type AtGate } from '../world/gate.ts'

let at: AtGate
beforeAll(async () => {
  at = await aGate()
})
afterAll(() => at.end())

const wrong = 'a wrong and noisy river'
const tries = async (username: string, known: string | null, address: string, given = wrong) => {
  const came = await at.gate.signIn(username, given, { ...from, address, known })
  return came.ok ? 'in' : came.refusal.code
}
async function manyTries(many: number, username: string, known: string | null, address: string): Promise<string[]> {
  const came: string[] = []
  for (let each = 0; each < many; each += 1) came.push(await tries(username, known, address))
  return came
}
const comesIn = async (username: string, address: string) =>
  openedBy(await at.gate.signIn(username, password, { ...from, address })).known ?? ''

test('somebody who locks an officer’s name from elsewhere does not keep her out of the phone she always comes in by', async () => {
  const { username } = await anAccount(at)
  const known = await comesIn(username, '192.0.2.1')
  await manyTries(6, username, null, '192.0.2.2')
  expect(await tries(username, null, '192.0.2.3', password)).toBe('access.wait')
  expect(await tries(username, known, '192.0.2.3', password)).toBe('in')
})

test('a colleague who used up the tries of the whole office keeps nobody waiting who was here before', async () => {
  const { username } = await anAccount(at)
  const known = await comesIn(username, '198.51.100.1')
  for (let each = 0; each < 60; each += 1) await tries(`guess-${each}`, null, '198.51.100.1')
  expect(await tries(username, null, '198.51.100.1', password)).toBe('access.wait')
  expect(await tries(username, known, '198.51.100.1', password)).toBe('in')
}, 60_000)

test('the phone itself has five guesses like anybody else, and they are counted against nobody else', async () => {
  const { username } = await anAccount(at)
  const known = await comesIn(username, '192.0.2.10')
  expect(await manyTries(7, username, known, '192.0.2.10')).toEqual([
    ...Array.from({ length: 5 }, () => 'access.wrong'),
    'access.wait',
    'access.wait',
  ])
  expect(await tries(username, known, '192.0.2.11', password)).toBe('access.wait')
  expect(await tries(username, null, '192.0.2.10', password)).toBe('in')
  await sql`update panah.sign_in_try set at = at - interval '16 minutes'`.execute(at.owner)
  expect(await tries(username, known, '192.0.2.10', password)).toBe('in')
})

test('a mark counts for the name it was given for and no other, and one that was written by hand for nobody', async () => {
  const [one, other] = [await anAccount(at), await anAccount(at)]
  const known = await comesIn(one.username, '192.0.2.20')
  await manyTries(6, other.username, null, '192.0.2.21')
  const byHand = new KnownDevices('another key').mark(other.username)
  for (const mark of [known, byHand, `${known}x`, known.replace('.', '..'), '', 'x'.repeat(10_000)])
    expect(await tries(other.username, mark, '192.0.2.22', password)).toBe('access.wait')
})

test('a mark names nobody, and no two are alike', () => {
  const devices = new KnownDevices('counting')
  expect(devices.mark('officer.kasur')).not.toContain('officer')
  expect(devices.mark('officer.kasur')).not.toBe(devices.mark('officer.kasur'))
})

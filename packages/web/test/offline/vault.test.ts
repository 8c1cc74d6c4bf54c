import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { closeDeviceDb, deviceDb } from '../../src/offline/device-db.ts'
import { allSealed, keepSealed, readSealed } from '../../src/offline/sealed-store.ts'
import {
  changePin,
  makeVault,
  triesAllowed,
  unlockWithPin,
  unlockWithServerKey,
  vaultsHere,
  wipeVault,
  type OpenVault,
} from '../../src/offline/vault.ts'

const pin = '402913'
const owner = { accountId: '00000000-0000-4000-8000-000000000001', number: 'U-1007', role: 'frontline-officer' }
const other = { accountId: '00000000-0000-4000-8000-000000000002', number: 'U-1008', role: 'caseworker' }
const handed = new Map<string, string>()
const hand = async (deviceId: string, key: string) => void handed.set(deviceId, key)

let vault: OpenVault
beforeEach(async () => {
  for (const { accountId } of await vaultsHere()) await wipeVault(accountId)
  vault = await makeVault(owner, pin, hand)
})

/** As if the browser had been closed and opened. */
const restart = () => closeDeviceDb()

async function wrong(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await unlockWithPin(owner.accountId, '111222')
}

test('what an officer kept is there after a restart, for her PIN and for no other', async () => {
  await keepSealed(vault, 'command', 'one', { place: 'Kiln B-07 (test)' })
  await restart()
  expect(await unlockWithPin(owner.accountId, '402914')).toEqual({ ok: false, left: triesAllowed - 1 })
  const tried = await unlockWithPin(owner.accountId, '۴۰۲۹۱۳')
  expect(tried.ok && (await readSealed(tried.vault, 'command', 'one'))).toEqual({ place: 'Kiln B-07 (test)' })
  expect((await vaultsHere())[0]?.left).toBe(triesAllowed)
})

test('wrong PINs are counted over restarts; after the last no PIN opens it, and signing in loses nothing', async () => {
  await keepSealed(vault, 'command', 'one', 'not sent yet')
  await wrong(5)
  await restart()
  await wrong(triesAllowed - 5)
  expect(await unlockWithPin(owner.accountId, pin)).toEqual({ ok: false, left: 0 })
  const row = await (await deviceDb()).get('vault', owner.accountId)
  expect([row?.byPin, row?.deviceKey]).toEqual([null, null])
  const again = await unlockWithServerKey(owner.accountId, handed.get(vault.deviceId) ?? '', '730184')
  expect(again && (await readSealed(again, 'command', 'one'))).toBe('not sent yet')
  expect((await unlockWithPin(owner.accountId, '730184')).ok).toBe(true)
})

test('the key of another device, or of another account, opens nothing', async () => {
  const foreign = await makeVault(other, pin, hand)
  expect(await unlockWithServerKey(owner.accountId, handed.get(foreign.deviceId) ?? '', '730184')).toBeNull()
  await keepSealed(vault, 'draft', 'a', 'hers')
  expect(await readSealed({ ...foreign, accountId: owner.accountId }, 'draft', 'a')).toBeNull()
  expect(await allSealed(foreign, 'draft')).toEqual([])
})

test('a record laid in another place, or changed in one byte, is not read as if it were true', async () => {
  await keepSealed(vault, 'command', 'one', 'yes')
  const db = await deviceDb()
  const row = (await db.get('sealed', [owner.accountId, 'command', 'one']))!
  await db.put('sealed', { ...row, id: 'two' })
  expect(await readSealed(vault, 'command', 'two')).toBeNull()
  const sealed = row.sealed.slice()
  sealed[20] = (sealed[20] ?? 0) ^ 1
  await db.put('sealed', { ...row, sealed })
  expect(await readSealed(vault, 'command', 'one')).toBeNull()
})

test('a new PIN takes the place of the old one, and a wrong old one counts', async () => {
  await keepSealed(vault, 'command', 'one', 'kept')
  expect(await changePin(owner.accountId, '999111', '730184')).toEqual({ ok: false, left: triesAllowed - 1 })
  expect((await changePin(owner.accountId, pin, '730184')).ok).toBe(true)
  expect((await unlockWithPin(owner.accountId, pin)).ok).toBe(false)
  const tried = await unlockWithPin(owner.accountId, '730184')
  expect(tried.ok && (await readSealed(tried.vault, 'command', 'one'))).toBe('kept')
})

test('a wipe leaves nothing of one account and everything of the other', async () => {
  const hers = await makeVault(other, pin, hand)
  await keepSealed(vault, 'command', 'one', 'a')
  await keepSealed(hers, 'command', 'one', 'b')
  await wipeVault(owner.accountId)
  expect((await vaultsHere()).map(({ number }) => number)).toEqual([other.number])
  expect((await (await deviceDb()).getAll('sealed')).map(({ accountId }) => accountId)).toEqual([other.accountId])
  expect(await readSealed(hers, 'command', 'one')).toBe('b')
})

test('no word that was kept is in the database in the clear, nor its exact length', async () => {
  await keepSealed(vault, 'draft', 'a', { note: 'She asked for a doctor', fullName: 'Test Person 14' })
  const rows = await (await deviceDb()).getAll('sealed')
  const text = rows.map(({ sealed }) => new TextDecoder('latin1').decode(sealed)).join('')
  expect(text).not.toMatch(/doctor|Test Person/)
  expect(rows.every(({ sealed }) => (sealed.length - 12 - 16) % 256 === 0)).toBe(true)
})

test('no store is made where the server did not take its key', async () => {
  await wipeVault(owner.accountId)
  await expect(makeVault(owner, pin, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  expect(await vaultsHere()).toEqual([])
})

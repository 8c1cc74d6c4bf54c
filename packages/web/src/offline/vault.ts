import { deviceDb, type Bytes, type VaultRow } from './device-db.ts'
import { keyFromPin, newDeviceKey, rounds } from './pin.ts'
import { aesKey, fromBase64Url, randomBytes, seal, toBase64Url, unseal } from './seal.ts'

/** So many wrong PINs, over all restarts; after the last the PIN opens nothing any more. */
export const triesAllowed = 8

/** A store on this device, as it is called before it is opened: by number and role, never by name. */
export interface VaultLabel {
  readonly accountId: string
  readonly number: string
  readonly role: string
  readonly deviceId: string
  /** PINs that may still be wrong; 0: only signing in opens it. */
  readonly left: number
}

/** An opened store. The key cannot be read, only used. */
export interface OpenVault {
  readonly accountId: string
  readonly deviceId: string
  readonly key: CryptoKey
}

export type Tried = { readonly ok: true; readonly vault: OpenVault } | { readonly ok: false; readonly left: number }

const pinPlace = ({ accountId, deviceId }: Pick<VaultRow, 'accountId' | 'deviceId'>) => `pin:${deviceId}:${accountId}`
const serverPlace = ({ accountId, deviceId }: Pick<VaultRow, 'accountId' | 'deviceId'>) => `server:${deviceId}:${accountId}`
const leftOf = ({ byPin, wrongTries }: VaultRow) => (byPin === null ? 0 : Math.max(0, triesAllowed - wrongTries))

/** Whose stores are on this device. */
export async function vaultsHere(): Promise<VaultLabel[]> {
  const rows = await (await deviceDb()).getAll('vault')
  return rows.map((row) => ({ accountId: row.accountId, number: row.number, role: row.role, deviceId: row.deviceId, left: leftOf(row) }))
}

async function underPin(pin: string, row: Pick<VaultRow, 'accountId' | 'deviceId'>, raw: Bytes) {
  const by = { salt: randomBytes(16), rounds, deviceKey: await newDeviceKey() }
  return { ...by, byPin: await seal(await keyFromPin(pin, by), raw, pinPlace(row)), wrongTries: 0 }
}

/**
 * Makes a store for an account. `hand` gives the second key to the server first: a store that only the PIN opens would lose
 * what is in it with the PIN.
 */
export async function makeVault(
  owner: Pick<VaultLabel, 'accountId' | 'number' | 'role'>,
  pin: string,
  hand: (deviceId: string, key: string) => Promise<void>,
): Promise<OpenVault> {
  const where = { accountId: owner.accountId, deviceId: crypto.randomUUID() }
  const [raw, serverKey] = [randomBytes(32), randomBytes(32)]
  await hand(where.deviceId, toBase64Url(serverKey))
  const byServer = await seal(await aesKey(serverKey), raw, serverPlace(where))
  await (await deviceDb()).put('vault', { ...owner, ...where, ...(await underPin(pin, where, raw)), byServer })
  return { ...where, key: await aesKey(raw) }
}

/** Counts the try before it is made, so that ending the program in between wins nothing. */
async function countTry(accountId: string): Promise<VaultRow | null> {
  const tx = (await deviceDb()).transaction('vault', 'readwrite', { durability: 'strict' })
  const row = (await tx.store.get(accountId)) ?? null
  if (row && leftOf(row) > 0) await tx.store.put({ ...row, wrongTries: row.wrongTries + 1 })
  await tx.done
  return row && leftOf(row) > 0 ? row : null
}

async function rawByPin(accountId: string, pin: string): Promise<{ row: VaultRow; raw: Bytes } | { left: number }> {
  const row = await countTry(accountId)
  if (!row?.byPin || !row.deviceKey) return { left: 0 }
  const raw = await unseal(await keyFromPin(pin, { ...row, deviceKey: row.deviceKey }), row.byPin, pinPlace(row))
  const db = await deviceDb()
  if (raw) {
    await db.put('vault', { ...row, wrongTries: 0 })
    return { row, raw }
  }
  const left = leftOf(row) - 1
  // Nothing that is kept is lost: the server's key opens it again for whoever signs in.
  if (left === 0) await db.put('vault', { ...row, wrongTries: triesAllowed, byPin: null, deviceKey: null })
  return { left }
}

/** Opens the store with its PIN, with no network. */
export async function unlockWithPin(accountId: string, pin: string): Promise<Tried> {
  const tried = await rawByPin(accountId, pin)
  if (!('raw' in tried)) return { ok: false, left: tried.left }
  return { ok: true, vault: { accountId, deviceId: tried.row.deviceId, key: await aesKey(tried.raw) } }
}

/** Opens the store with the key that the server gave to the signed-in account, and puts it under a new PIN. Null where that key is not this store's. */
export async function unlockWithServerKey(accountId: string, key: string, pin: string): Promise<OpenVault | null> {
  const db = await deviceDb()
  const row = await db.get('vault', accountId)
  const raw = row && (await unseal(await aesKey(fromBase64Url(key)), row.byServer, serverPlace(row)))
  if (!raw) return null
  await db.put('vault', { ...row, ...(await underPin(pin, row, raw)) })
  return { accountId, deviceId: row.deviceId, key: await aesKey(raw) }
}

/** Another PIN for whoever knows the old one; a wrong old one counts. */
export async function changePin(accountId: string, pin: string, next: string): Promise<Tried> {
  const tried = await rawByPin(accountId, pin)
  if (!('raw' in tried)) return { ok: false, left: tried.left }
  const { row, raw } = tried
  await (await deviceDb()).put('vault', { ...row, ...(await underPin(next, row, raw)) })
  return { ok: true, vault: { accountId, deviceId: row.deviceId, key: await aesKey(raw) } }
}

/** Leaves nothing of an account on this device: first what opens it, then what is in it. */
export async function wipeVault(accountId: string): Promise<void> {
  const db = await deviceDb()
  await db.delete('vault', accountId)
  await db.delete('sealed', IDBKeyRange.bound([accountId], [accountId, []]))
}

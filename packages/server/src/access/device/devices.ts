import type { DeviceView } from '@panah/domain/access/device'
import { sql } from 'kysely'
import type { Db, Tx } from '../../db/database.ts'
import { openBytes, sealBytes, type KeyRing } from '../../seal.ts'
import type { Door } from '../acting.ts'

const bound = (accountId: string, deviceId: string) => `device:${deviceId}:${accountId}`

/** Keeps the key of a device, sealed; false where the device is somebody else's or was called lost. */
export async function keepDevice({ tx, actor }: Door, keys: KeyRing, given: { id: string; key: string }): Promise<boolean> {
  const sealed = sealBytes(keys.get(keys.newest), Buffer.from(given.key, 'base64url'), bound(actor.accountId, given.id))
  const { rows } = await sql<{ kept: boolean }>`
    select panah.keep_device(${given.id}::uuid, ${keys.newest}, ${sealed}) as kept`.execute(tx)
  return rows[0]?.kept ?? false
}

export async function myDevices({ tx }: Door): Promise<DeviceView[]> {
  const { rows } = await sql<DeviceView>`select * from panah.my_devices()`.execute(tx)
  return rows
}

/** Whether somebody signed in a moment ago: a session found open on a phone is an older one, and is no password. */
export async function signedInJustNow({ tx }: Door): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`
    select opened_at > now() - interval '15 minutes' as fresh from panah.my_sessions() where current`.execute(tx)
  return rows[0]?.fresh ?? false
}

/** The key of one of the actor's own devices; null where there is none, or it is called lost. */
export async function keyOfDevice({ tx, actor }: Door, keys: KeyRing, id: string): Promise<string | null> {
  const { rows } = await sql<{ keyId: string; sealedKey: Buffer }>`select * from panah.device_key(${id}::uuid)`.execute(tx)
  const found = rows[0]
  return found ? openBytes(keys.get(found.keyId), found.sealedKey, bound(actor.accountId, id)).toString('base64url') : null
}

export async function loseDevice({ tx }: Door, id: string): Promise<boolean> {
  const { rows } = await sql<{ lost: boolean }>`select panah.lose_device(${id}::uuid) as lost`.execute(tx)
  return rows[0]?.lost ?? false
}

/** What a device is told; `wipedNow` once, when it has said that nothing is left on it. */
export async function orderFor(tx: Db | Tx, id: string, done: boolean): Promise<{ wipe: boolean; wipedNow: boolean }> {
  const { rows } = await sql<{ wipe: boolean; wipedNow: boolean }>`select * from panah.device_order(${id}::uuid, ${done})`.execute(tx)
  return rows[0] ?? { wipe: false, wipedNow: false }
}

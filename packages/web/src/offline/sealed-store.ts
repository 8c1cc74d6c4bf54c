import { deviceDb, type Bytes } from './device-db.ts'
import { packed, seal, unpacked, unseal } from './seal.ts'
import type { OpenVault } from './vault.ts'

/** What may be kept sealed on a device, kind by kind. A photo or a recording is a `file`, and lies here in pieces. */
export type Kind = 'me' | 'draft' | 'command' | 'clock' | 'answer' | 'case' | 'caseload' | 'file' | 'file-piece'

const placeOf = (accountId: string, kind: Kind, id: string) => `${accountId}/${kind}/${id}`

/** Nothing can be kept any more: the device is full. */
export class StorageFull extends Error {
  constructor() {
    super('storage full')
    this.name = 'StorageFull'
  }
}

/** Keeps one record; it is on the disk when this returns. */
export function keepSealed(vault: OpenVault, kind: Kind, id: string, value: unknown): Promise<void> {
  return keepSealedBytes(vault, kind, id, packed(value))
}

/** The same for bytes that are no JSON. */
export async function keepSealedBytes({ accountId, key }: OpenVault, kind: Kind, id: string, plain: Bytes): Promise<void> {
  const sealed = await seal(key, plain, placeOf(accountId, kind, id))
  const tx = (await deviceDb()).transaction('sealed', 'readwrite', { durability: 'strict' })
  try {
    await Promise.all([tx.store.put({ accountId, kind, id, sealed }), tx.done])
  } catch (reason) {
    throw reason instanceof DOMException && reason.name === 'QuotaExceededError' ? new StorageFull() : reason
  }
}

/** Null where there is none; a record that was moved to another place, or changed, is none either. */
export async function readSealed<T>(vault: OpenVault, kind: Kind, id: string): Promise<T | null> {
  const plain = await readSealedBytes(vault, kind, id)
  return plain ? (unpacked(plain) as T) : null
}

export async function readSealedBytes({ accountId, key }: OpenVault, kind: Kind, id: string): Promise<Bytes | null> {
  const row = await (await deviceDb()).get('sealed', [accountId, kind, id])
  return row ? unseal(key, row.sealed, placeOf(accountId, kind, id)) : null
}

/** All records of a kind, by id. */
export async function allSealed<T>({ accountId, key }: OpenVault, kind: Kind): Promise<T[]> {
  const rows = await (await deviceDb()).getAll('sealed', IDBKeyRange.bound([accountId, kind], [accountId, kind, []]))
  const plain = await Promise.all(rows.map((row) => unseal(key, row.sealed, placeOf(row.accountId, row.kind as Kind, row.id))))
  return plain.flatMap((bytes) => (bytes ? [unpacked(bytes) as T] : []))
}

/** The ids of a kind, without opening anything. */
export async function sealedIds({ accountId }: OpenVault, kind: Kind): Promise<string[]> {
  const keys = await (await deviceDb()).getAllKeys('sealed', IDBKeyRange.bound([accountId, kind], [accountId, kind, []]))
  return keys.map(([, , id]) => id)
}

export async function dropSealed({ accountId }: OpenVault, kind: Kind, id: string): Promise<void> {
  await (await deviceDb()).delete('sealed', [accountId, kind, id])
}

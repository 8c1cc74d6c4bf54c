import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export type Bytes = Uint8Array<ArrayBuffer>

/** One account's store on this device. All that lies in the clear: whose it is by number and role, and what is needed to open it. */
export interface VaultRow {
  readonly accountId: string
  readonly number: string
  readonly role: string
  readonly deviceId: string
  readonly salt: Bytes
  readonly rounds: number
  /** Made here, cannot be read by a program, and is mixed into the PIN's key. Gone after too many wrong PINs. */
  readonly deviceKey: CryptoKey | null
  /** The data key under PIN and device key; gone after too many wrong PINs. */
  readonly byPin: Bytes | null
  /** The data key under the key that the server keeps. */
  readonly byServer: Bytes
  readonly wrongTries: number
}

/** A record nobody reads without the data key; its place is bound into the seal. */
export interface SealedRow {
  readonly accountId: string
  readonly kind: string
  readonly id: string
  readonly sealed: Bytes
}

interface DeviceSchema extends DBSchema {
  vault: { key: string; value: VaultRow }
  sealed: { key: [string, string, string]; value: SealedRow }
}

export type DeviceDb = IDBPDatabase<DeviceSchema>

const name = 'panah'
let opening: Promise<DeviceDb> | null = null

/** The database of this device, opened once a page. */
export function deviceDb(): Promise<DeviceDb> {
  opening ??= openDB<DeviceSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('vault', { keyPath: 'accountId' })
      db.createObjectStore('sealed', { keyPath: ['accountId', 'kind', 'id'] })
    },
    // A newer page wants to change the form of the database: this one lets go, and opens it again when it needs it.
    blocking() {
      void closeDeviceDb()
    },
    terminated() {
      opening = null
    },
  }).catch((reason: unknown) => {
    opening = null
    throw reason
  })
  return opening
}

/** Lets go of the database, as the end of the page does. */
export async function closeDeviceDb(): Promise<void> {
  const closing = opening
  opening = null
  await closing?.then((db) => db.close()).catch(() => undefined)
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { KeyRing } from './seal.ts'

/** What a receipt is a receipt for, without what was in it. */
export interface Digest {
  readonly key: string
  readonly value: Buffer
}

/**
 * A command's fingerprint. Keyed, under a key outside the database: a command may hold a name or a first password, which somebody who has
 * the database could otherwise find by trying. The order of keys is the sender's own and says nothing.
 */
export function digestOf(keys: KeyRing, command: object, key: string = keys.newest): Digest {
  const own = Buffer.from(hkdfSync('sha256', keys.get(key), '', 'panah command digest', 32))
  return { key, value: createHmac('sha256', own).update(inOrder(command)).digest() }
}

/** Whether a command is the one that a fingerprint was taken of, under the key of that day. */
export function isSame(keys: KeyRing, digest: Digest, command: object): boolean {
  const again = digestOf(keys, command, digest.key)
  return again.value.length === digest.value.length && timingSafeEqual(again.value, digest.value)
}

/** JSON with the keys of every object in one order. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${inOrder(field)}`)
    .join(',')}}`
}

import { randomBytes } from 'node:crypto'
import { Identity } from '@panah/domain/person/person'
import { openBytes, sealBytes, type KeyRing } from '../seal.ts'

/** An identity as the database keeps it: each field sealed by itself under a key of this person, which is sealed under an outer key. */
export interface SealedIdentity {
  readonly keyId: string
  readonly sealedKey: Buffer
  readonly sealedFields: Readonly<Record<string, string | null>>
}

interface Place {
  readonly personId: string
  readonly version: number
}

const boundKey = ({ personId, version }: Place) => `identity-key:${personId}:${version}`
const boundField = ({ personId, version }: Place, field: string) => `identity:${personId}:${version}:${field}`

/** Lengths are hidden in steps of this many bytes: a sealed name does not say how long it is. */
const step = 64

function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const framed = Buffer.alloc(Math.ceil((bytes.length + 2) / step) * step)
  framed.writeUInt16BE(bytes.length)
  bytes.copy(framed, 2)
  return framed
}

function unpadded(framed: Buffer): string {
  return framed.subarray(2, 2 + framed.readUInt16BE()).toString('utf8')
}

/** Seals an identity for one person and one version; moved to another row, no part of it opens. */
export function sealIdentity(keys: KeyRing, place: Place, identity: Identity): SealedIdentity {
  const own = randomBytes(32)
  const seal = (field: string, text: string | null) =>
    text === null ? null : sealBytes(own, padded(text), boundField(place, field)).toString('base64')
  return {
    keyId: keys.newest,
    sealedKey: sealBytes(keys.get(keys.newest), own, boundKey(place)),
    sealedFields: Object.fromEntries(Object.entries(identity).map(([field, text]) => [field, seal(field, text)])),
  }
}

/** Throws where a byte, the key or the place is another than when it was sealed. */
export function openIdentity(keys: KeyRing, place: Place, sealed: SealedIdentity): Identity {
  const own = openBytes(keys.get(sealed.keyId), sealed.sealedKey, boundKey(place))
  const open = (field: string, text: string | null) =>
    text === null ? null : unpadded(openBytes(own, Buffer.from(text, 'base64'), boundField(place, field)))
  return Identity.parse(Object.fromEntries(Object.entries(sealed.sealedFields).map(([field, text]) => [field, open(field, text)])))
}

import { openBytes, sealBytes, type KeyRing } from '../seal.ts'

/** The key of one item as the database keeps it: under an outer key that the database does not have. */
export interface ItemKey {
  readonly keyId: string
  readonly sealedKey: Buffer
}

const boundKey = (itemId: string) => `evidence-key:${itemId}`
const boundPiece = (itemId: string, piece: number) => `evidence:${itemId}:${piece}`

export function sealItemKey(keys: KeyRing, itemId: string, own: Buffer): ItemKey {
  return { keyId: keys.newest, sealedKey: sealBytes(keys.get(keys.newest), own, boundKey(itemId)) }
}

/** Throws where the row was moved to another item, or a byte is another. */
export function openItemKey(keys: KeyRing, itemId: string, { keyId, sealedKey }: ItemKey): Buffer {
  return openBytes(keys.get(keyId), sealedKey, boundKey(itemId))
}

/** A piece opens as this piece of this item and nowhere else. */
export function sealPiece(own: Buffer, itemId: string, piece: number, plain: Buffer): Buffer {
  return sealBytes(own, plain, boundPiece(itemId, piece))
}

export function openPiece(own: Buffer, itemId: string, { piece, sealed }: { piece: number; sealed: Buffer }): Buffer {
  return openBytes(own, sealed, boundPiece(itemId, piece))
}

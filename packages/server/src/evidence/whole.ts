import { createHash } from 'node:crypto'
import { isAsSaid } from '@panah/domain/evidence/media'
import { fileTypeFromBuffer } from 'file-type'
import type { Door } from '../access/acting.ts'
import { type Arriving, piecesArriving } from '../db/evidence-pieces.ts'
import type { KeyRing } from '../seal.ts'
import { openItemKey, openPiece } from './sealed-piece.ts'

/** Pieces in hand at once: four megabytes, however long the recording. */
const inHand = 16

/** What is wrong with an item all of whose pieces have come; null where it is what it was said to be when it was made. */
export async function wrongWith(
  door: Door,
  keys: KeyRing,
  itemId: string,
  item: Arriving,
): Promise<'evidence.other-bytes' | 'evidence.other-type' | null> {
  const own = openItemKey(keys, itemId, item)
  const hash = createHash('sha256')
  let type: string | undefined
  for (let from = 0; ; from += inHand) {
    const pieces = await piecesArriving(door, itemId, from, inHand)
    if (pieces.length === 0) break
    for (const each of pieces) {
      const plain = openPiece(own, itemId, each)
      if (each.piece === 0) type = (await fileTypeFromBuffer(plain))?.mime
      hash.update(plain)
    }
  }
  if (hash.digest('hex') !== item.sha256) return 'evidence.other-bytes'
  return isAsSaid(item.mediaType, type) ? null : 'evidence.other-type'
}

import { bytesOfPiece, pieceBytes, piecesOf } from '@panah/domain/evidence/media'
import { deviceDb, type Bytes } from '../offline/device-db.ts'
import { allSealed, keepSealed, keepSealedBytes, readSealedBytes, sealedIds } from '../offline/sealed-store.ts'
import type { OpenVault } from '../offline/vault.ts'
import type { FileShelf, KeptFile } from './file-queue.ts'
import { pieceOf } from './send-evidence.ts'

/** Lengths are rounded up, as of every sealed record. */
const step = 256

const placeOfPiece = (id: string, piece: number) => `${id}/${String(piece).padStart(4, '0')}`
const ownerOf = (place: string) => place.slice(0, place.indexOf('/'))

/** All pieces of one file, as keys: `/` is the sign before `0`. */
const piecesIn = (accountId: string, id: string) =>
  IDBKeyRange.bound([accountId, 'file-piece', `${id}/`], [accountId, 'file-piece', `${id}0`], false, true)

async function filledUp(piece: Blob): Promise<Bytes> {
  const all = new Uint8Array(Math.ceil(piece.size / step) * step)
  all.set(new Uint8Array(await piece.arrayBuffer()))
  return all
}

/** Files in the sealed store: one record that says what it is, and its bytes in pieces, each sealed for its own place. */
export function fileShelf(vault: OpenVault): FileShelf {
  const { accountId } = vault
  const dropBytes = async (id: string) => (await deviceDb()).delete('sealed', piecesIn(accountId, id))
  return {
    all: () => allSealed<KeptFile>(vault, 'file'),
    keep: (file) => keepSealed(vault, 'file', file.id, file),
    async keepWhole(file, bytes) {
      try {
        for (let piece = 0; piece < piecesOf(bytes.size); piece += 1)
          await keepSealedBytes(vault, 'file-piece', placeOfPiece(file.id, piece), await filledUp(pieceOf(bytes, piece)))
        await keepSealed(vault, 'file', file.id, file)
      } catch (reason) {
        await dropBytes(file.id)
        throw reason
      }
    },
    async piece({ id, announced }, piece) {
      const plain = await readSealedBytes(vault, 'file-piece', placeOfPiece(id, piece))
      return plain?.slice(0, Math.min(pieceBytes, bytesOfPiece(announced.bytes, piece))) ?? null
    },
    dropBytes,
    async drop(id) {
      const tx = (await deviceDb()).transaction('sealed', 'readwrite', { durability: 'strict' })
      await Promise.all([tx.store.delete(piecesIn(accountId, id)), tx.store.delete([accountId, 'file', id]), tx.done])
    },
    async sweep(owners) {
      const strays = new Set((await sealedIds(vault, 'file-piece')).map(ownerOf).filter((id) => !owners.has(id)))
      for (const id of strays) await dropBytes(id)
    },
  }
}

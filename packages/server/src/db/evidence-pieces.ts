import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

/** What is known of an item that is being handed in, with its key as the database keeps it. */
export interface Arriving {
  readonly keyId: string
  readonly sealedKey: Buffer
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
}

/** The item that the actor is handing in, held until this transaction ends; null where it is somebody else's, or has ended. */
export async function arriving({ tx }: Door, itemId: string): Promise<Arriving | null> {
  const { rows } = await sql<Arriving>`select * from panah.evidence_arriving(${itemId}::uuid)`.execute(tx)
  return rows[0] ?? null
}

/** Which pieces of an item have come. */
export async function piecesHere({ tx }: Door, itemId: string): Promise<number[]> {
  const { rows } = await sql<{ piece: number }>`select panah.pieces_here(${itemId}::uuid) as piece`.execute(tx)
  return rows.map(({ piece }) => piece)
}

/** A piece that is here stays as it came. */
export async function takePiece({ tx }: Door, itemId: string, piece: number, sealed: Buffer): Promise<void> {
  await sql`select panah.take_piece(${itemId}::uuid, ${piece}::integer, ${sealed})`.execute(tx)
}

export async function piecesArriving(
  { tx }: Door,
  itemId: string,
  from: number,
  many: number,
): Promise<{ piece: number; sealed: Buffer }[]> {
  const { rows } = await sql<{ piece: number; sealed: Buffer }>`
    select * from panah.pieces_arriving(${itemId}::uuid, ${from}::integer, ${many}::integer)`.execute(tx)
  return rows
}

export async function endEvidence({ tx }: Door, itemId: string, how: 'kept' | 'refused', now: string): Promise<void> {
  await sql`select panah.end_evidence(${itemId}::uuid, ${how}, ${now}::timestamptz)`.execute(tx)
}

export interface CustodyRow {
  readonly at: string
  readonly accountId: string | null
  readonly action: string
  readonly outcome: string
  readonly purpose: string | null
}

export async function custodyOf({ tx }: Door, itemId: string): Promise<CustodyRow[]> {
  const { rows } = await sql<CustodyRow>`select * from panah.custody_of(${itemId}::uuid)`.execute(tx)
  return rows
}

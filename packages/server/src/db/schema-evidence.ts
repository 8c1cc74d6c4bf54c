import type { Generated } from 'kysely'

/** ISO text, as in `schema.ts`. */
type Instant = string

export interface EvidenceItemRow {
  id: string
  version: Generated<number>
  screeningId: string | null
  caseId: string | null
  kind: string
  mediaType: string
  shows: string
  bytes: number
  sha256: string
  capturedAt: Instant
  recordedBy: string
  begunAt: Instant
  state: Generated<string>
  endedAt: Instant | null
}

export interface EvidenceContentRow {
  itemId: string
  keyId: string
  sealedKey: Buffer
  screeningId: string | null
  caseId: string | null
  recordedBy: string
}

export interface EvidencePieceRow {
  itemId: string
  piece: number
  sealed: Buffer
}

import { z } from 'zod'
import { DeviceInstant, Id, Instant } from '../ids.ts'
import { evidenceKinds, evidenceStates, largestBytes, mediaTypesOf, shownThings } from './media.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const MediaType = z.enum([...mediaTypesOf.photo, ...mediaTypesOf.audio, ...mediaTypesOf.document])

/**
 * Says what is going to arrive: how long it is and what its SHA-256 is, taken on the device when it was made, before anything was sent. The
 * bytes follow in pieces of `pieceBytes`, in any order and as often as a bad line needs.
 */
export const BeginEvidence = z.strictObject({
  id: Id,
  name: z.literal('evidence.begin'),
  evidenceId: Id,
  screeningId: Id.nullable(), // what it hangs on: a screening in the field, or a case file at the desk; one of the two
  caseId: Id.nullable(),
  kind: z.enum(evidenceKinds),
  mediaType: MediaType,
  shows: z.enum(shownThings),
  bytes: z.number().int().min(1).max(largestBytes.audio),
  sha256: Sha256,
  capturedAt: DeviceInstant,
})
export type BeginEvidence = z.infer<typeof BeginEvidence>

/** One photo, recording or paper: what is known about it without opening it. */
export const EvidenceItem = z.object({
  id: Id,
  version: z.number().int(),
  screeningId: Id.nullable(),
  caseId: Id.nullable(),
  kind: z.enum(evidenceKinds),
  mediaType: MediaType,
  shows: z.enum(shownThings),
  bytes: z.number().int(),
  sha256: Sha256,
  capturedAt: Instant,
  recordedBy: Id,
  begunAt: Instant,
  state: z.enum(evidenceStates),
  endedAt: Instant.nullable(), // when it was whole, or was found to be something else
})
export type EvidenceItem = z.infer<typeof EvidenceItem>

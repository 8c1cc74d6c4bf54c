import { z } from 'zod'
import { AccountLabel } from '../access/account.ts'
import { EvidenceItem } from '../evidence/evidence-item.ts'
import { Id, Instant } from '../ids.ts'
import { IdentityPurpose } from '../person/person.ts'
import { defineContract } from './contract.ts'

/** One hand it went through: taken in, opened for a purpose, or tried. */
export const CustodyLine = z.object({
  at: Instant,
  by: AccountLabel.nullable(),
  action: z.string(),
  outcome: z.string(),
  purpose: z.string().nullable(),
})
export type CustodyLine = z.infer<typeof CustodyLine>

export const EvidenceView = z.object({ item: EvidenceItem, recordedBy: AccountLabel, missing: z.number().int() })
export type EvidenceView = z.infer<typeof EvidenceView>

export const PieceTaken = z.object({ state: EvidenceItem.shape.state, missing: z.array(z.number().int()) })
export type PieceTaken = z.infer<typeof PieceTaken>

const ItemId = z.strictObject({ id: Id })

export const evidenceContract = defineContract({
  evidenceOf: {
    method: 'GET',
    path: '/api/evidence',
    says: 'Photos, recordings and papers of a screening or a case file, without opening any.',
    query: z.strictObject({ screening: Id.optional(), case: Id.optional() }),
    out: z.object({ rows: z.array(EvidenceView) }),
  },
  evidencePieces: {
    method: 'GET',
    path: '/api/evidence/:id/pieces',
    says: 'Which pieces have not come yet, so that a device goes on where it was cut off.',
    params: ItemId,
    out: PieceTaken,
  },
  takePiece: {
    method: 'POST',
    path: '/api/evidence/:id/pieces/:piece',
    says: 'One piece, as bytes. Sending it again changes nothing. With the last one the whole is checked against its SHA-256 and its type.',
    params: z.strictObject({ id: Id, piece: z.coerce.number().int().min(0).max(1000) }),
    takes: 'application/octet-stream',
    out: PieceTaken,
  },
  openEvidence: {
    method: 'POST',
    path: '/api/evidence/:id/open',
    says: 'The bytes, for a purpose. Purpose and hour stay in the ledger.',
    params: ItemId,
    body: z.strictObject({ purpose: IdentityPurpose }),
    out: z.string(),
    paper: 'application/octet-stream',
  },
  custody: {
    method: 'GET',
    path: '/api/evidence/:id/custody',
    says: 'Whose hands an item went through, from the ledger.',
    params: ItemId,
    out: z.object({ lines: z.array(CustodyLine) }),
  },
})

import { createHash } from 'node:crypto'
import { evidenceContract, type PieceTaken } from '@panah/domain/contract/evidence'
import type { EvidenceItem } from '@panah/domain/evidence/evidence-item'
import { evidenceContentPolicy, evidencePolicy } from '@panah/domain/evidence/evidence.policy'
import { bytesOfPiece, missingPieces, pieceBytes } from '@panah/domain/evidence/media'
import type { IdentityPurpose } from '@panah/domain/person/person'
import { notFound, ok, refuse, type Result } from '@panah/domain/result'
import type { FastifyInstance } from 'fastify'
import type { Door } from '../access/acting.ts'
import { labelsOf } from '../access/directory.ts'
import { read } from '../access/read.ts'
import { rowsOf } from '../access/rows.ts'
import { writeLedger } from '../audit/ledger.ts'
import { arriving, custodyOf, endEvidence, piecesHere, takePiece } from '../db/evidence-pieces.ts'
import { ask } from '../http/ask.ts'
import type { House } from '../http/context.ts'
import type { Handlers } from '../http/handlers.ts'
import { schemaOf, sendRefused } from '../http/serve.ts'
import { evidenceById, evidenceOfCase, evidenceOfScreening, keyOf, piecesFrom } from './queries.ts'
import { openItemKey, openPiece, sealPiece } from './sealed-piece.ts'
import { wrongWith } from './whole.ts'

type Row = Awaited<ReturnType<ReturnType<typeof evidenceById>['execute']>>[number]

const itemOf = (row: Row) => row as EvidenceItem // the database's own checks hold the closed lists

async function standing(door: Door, { id, bytes, state }: Pick<Row, 'id' | 'bytes' | 'state'>): Promise<PieceTaken> {
  const missing = state === 'arriving' ? missingPieces(bytes, await piecesHere(door, id)) : []
  return { state: state as PieceTaken['state'], missing }
}

async function rowsOn(
  door: Door,
  { screening, case: caseId }: { screening?: string | undefined; case?: string | undefined },
): Promise<Row[]> {
  if (caseId !== undefined) return read(door, evidencePolicy, evidenceOfCase(door, caseId))
  return screening === undefined ? [] : read(door, evidencePolicy, evidenceOfScreening(door, screening))
}

/** What is not there and what is not for this reader look the same, and the try is on the record. */
async function refused(door: Door, action: string, recordId: string): Promise<typeof notFound> {
  await writeLedger(door.tx, { action, record: 'evidence', recordId, outcome: notFound.refusal.code })
  return notFound
}

export const evidenceHandlers: Pick<Handlers<typeof evidenceContract>, 'evidenceOf' | 'evidencePieces' | 'custody'> = {
  async evidenceOf({ door, query }) {
    const rows = await rowsOn(door, query)
    const labels = await labelsOf(
      door,
      rows.map(({ recordedBy }) => recordedBy),
    )
    const seen = await Promise.all(
      rows.map(async (row) => {
        const recordedBy = labels.get(row.recordedBy)
        return recordedBy ? [{ item: itemOf(row), recordedBy, missing: (await standing(door, row)).missing.length }] : []
      }),
    )
    return ok({ rows: seen.flat() })
  },

  async evidencePieces({ door, params }) {
    const [row] = await read(door, evidencePolicy, evidenceById(door, params.id))
    return row ? ok(await standing(door, row)) : refused(door, 'evidence.pieces', params.id)
  },

  async custody({ door, params }) {
    const [row] = await read(door, evidencePolicy, evidenceById(door, params.id))
    if (!row) return refused(door, 'evidence.custody', params.id)
    const lines = await custodyOf(door, params.id)
    const labels = await labelsOf(
      door,
      lines.flatMap(({ accountId }) => (accountId === null ? [] : [accountId])),
    )
    return ok({
      lines: lines.map(({ accountId, ...line }) => ({ ...line, by: accountId === null ? null : (labels.get(accountId) ?? null) })),
    })
  },
}

/** Bytes come in and go out by routes of their own: everything else here is JSON. */
export async function evidenceRoutes(app: FastifyInstance, house: House): Promise<void> {
  await app.register(async (inner) => {
    inner.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: pieceBytes }, (_request, body, done) =>
      done(null, body),
    )
    const { takePiece: taking, openEvidence: opening } = evidenceContract
    inner.route({
      method: taking.method,
      url: taking.path,
      schema: schemaOf('takePiece', taking),
      handler: async (request, reply) => {
        const { id, piece } = request.params as { id: string; piece: number } // the route's schema is the contract's own
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const taken = await ask(house, request, 'takePiece', (door) => keepPiece(house, door, { id, piece, bytes }))
        return taken.ok ? taken.value : sendRefused(reply, taken.refusal)
      },
    })
    inner.route({
      method: opening.method,
      url: opening.path,
      schema: schemaOf('openEvidence', opening),
      handler: async (request, reply) => {
        const { id } = request.params as { id: string }
        const { purpose } = request.body as { purpose: IdentityPurpose }
        const opened = await ask(house, request, 'openEvidence', (door) => openWhole(house, door, id, purpose))
        if (!opened.ok) return sendRefused(reply, opened.refusal)
        return reply.type('application/octet-stream').header('content-disposition', 'attachment; filename="evidence"').send(opened.value)
      },
    })
  })
}

interface Piece {
  readonly id: string
  readonly piece: number
  readonly bytes: Buffer
}

/** Keeps one piece; with the last one the whole is checked, and is kept or refused for good. Both are lines in the ledger. */
async function keepPiece({ keys, clock }: House, door: Door, { id, piece, bytes }: Piece): Promise<Result<PieceTaken>> {
  const line = { action: 'evidence.take', record: 'evidence', recordId: id }
  const item = await arriving(door, id)
  if (!item) {
    const [ended] = await read(door, evidencePolicy, evidenceById(door, id))
    if (ended) return ok(await standing(door, ended)) // a last piece that was sent twice
    await writeLedger(door.tx, { ...line, outcome: 'not-found' })
    return notFound
  }
  if (bytes.length === 0 || bytes.length !== bytesOfPiece(item.bytes, piece)) {
    await writeLedger(door.tx, { ...line, outcome: 'evidence.other-length', detail: { piece } })
    return refuse('evidence.other-length')
  }
  await takePiece(door, id, piece, sealPiece(openItemKey(keys, id, item), id, piece, bytes))
  const missing = missingPieces(item.bytes, await piecesHere(door, id))
  if (missing.length > 0) return ok({ state: 'arriving', missing })
  const wrong = await wrongWith(door, keys, id, item)
  await endEvidence(door, id, wrong ? 'refused' : 'kept', clock())
  await writeLedger(door.tx, { ...line, action: 'evidence.end', outcome: wrong ?? 'done', detail: { sha256: item.sha256 } })
  return ok({ state: wrong ? 'refused' : 'kept', missing: [] })
}

/** The bytes as they were made: opened, put together and held against their hash once more. */
async function openWhole({ keys }: House, door: Door, id: string, purpose: IdentityPurpose): Promise<Result<Buffer>> {
  const line = { action: 'evidence.open', record: 'evidence', recordId: id, purpose }
  const [item] = await read(door, evidencePolicy, evidenceById(door, id))
  const [key] = item?.state === 'kept' ? await read(door, evidenceContentPolicy, keyOf(door, id)) : []
  if (!item || !key) {
    await writeLedger(door.tx, { ...line, outcome: 'not-found' })
    return notFound
  }
  const own = openItemKey(keys, id, key)
  const pieces = await rowsOf(door, piecesFrom(door, id, 0, 1000))
  const whole = Buffer.concat(pieces.map((each) => openPiece(own, id, each)))
  if (createHash('sha256').update(whole).digest('hex') !== item.sha256) throw new Error('a kept item is not what it was')
  await writeLedger(door.tx, { ...line, outcome: 'opened' })
  return ok(whole)
}

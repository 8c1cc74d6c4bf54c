import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { LedgerEntry } from '@panah/domain/audit/entry'
import type { CustodyLine, EvidenceView, PieceTaken } from '@panah/domain/contract/evidence'
import { pieceBytes } from '@panah/domain/evidence/media'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { acting } from '../../src/access/acting.ts'
import { aWorld, does, gets, ledgerOf, performs, posts, signIn, type Signed, type World } from '../world/cast.ts'
import { aCase, aScreening, aStation, type Station } from '../world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A photo of nobody: what a file of this kind begins with, and then noise. */
function aPhoto(bytes: number): Buffer {
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])
  return Buffer.concat([start, randomBytes(bytes - start.length)])
}

const announced = (photo: Buffer, on: { screeningId?: string; caseId?: string }) => ({
  name: 'evidence.begin' as const,
  evidenceId: randomUUID() as string,
  screeningId: on.screeningId ?? null,
  caseId: on.caseId ?? null,
  kind: 'photo' as const,
  mediaType: 'image/jpeg' as const,
  shows: 'injury' as const,
  bytes: photo.length,
  sha256: sha256(photo),
  capturedAt: '2026-11-20T08:55:00.000Z',
})

const pieceOf = (photo: Buffer, piece: number) => photo.subarray(piece * pieceBytes, (piece + 1) * pieceBytes)

async function sends(who: Signed, id: string, piece: number, bytes: Buffer) {
  const headers = { 'x-panah-csrf': '1', 'content-type': 'application/octet-stream', cookie: `panah=${who.token.toString('base64url')}` }
  const { statusCode, body } = await world.app.inject({
    method: 'POST',
    url: `/api/evidence/${id}/pieces/${piece}`,
    headers,
    payload: bytes,
  })
  return { status: statusCode, body: JSON.parse(body) as PieceTaken & { code?: string } }
}

async function opens(who: Signed, id: string) {
  const headers = { 'x-panah-csrf': '1', 'content-type': 'application/json', cookie: `panah=${who.token.toString('base64url')}` }
  const payload = { purpose: 'court-or-statement' }
  return world.app.inject({ method: 'POST', url: `/api/evidence/${id}/open`, headers, payload })
}

const listed = async (who: Signed, query: string) => (await gets<{ rows: EvidenceView[] }>(world, who, `/api/evidence?${query}`)).body.rows

async function aKeptPhoto(on: { screeningId?: string; caseId?: string }, by: Signed = at.officer) {
  const photo = aPhoto(1000)
  const begun = announced(photo, on)
  await does(world, by, begun)
  await sends(by, begun.evidenceId, 0, photo)
  return { photo, id: begun.evidenceId }
}

test('a photo goes in pieces over a bad line, in any order and twice, and whoever works on the file opens it byte for byte', async () => {
  const { screeningId, caseId } = await aCase(world, at)
  const photo = aPhoto(2 * pieceBytes + 77)
  const begun = announced(photo, { screeningId })
  await does(world, at.officer, begun)
  const id = begun.evidenceId
  expect((await sends(at.officer, id, 2, pieceOf(photo, 2))).body).toEqual({ state: 'arriving', missing: [0, 1] })
  expect((await sends(at.officer, id, 0, pieceOf(photo, 0))).body.missing).toEqual([1])
  expect((await sends(at.officer, id, 0, pieceOf(photo, 0))).body.missing).toEqual([1])
  expect((await gets<PieceTaken>(world, at.officer, `/api/evidence/${id}/pieces`)).body.missing).toEqual([1])
  expect((await sends(at.officer, id, 1, pieceOf(photo, 1))).body).toEqual({ state: 'kept', missing: [] })
  // The answer was lost on the way, and the phone sends the last piece once more.
  expect((await sends(at.officer, id, 1, pieceOf(photo, 1))).body).toEqual({ state: 'kept', missing: [] })
  const opened = await opens(at.caseworker, id)
  expect([opened.statusCode, sha256(opened.rawPayload)]).toEqual([200, begun.sha256])
  expect((await listed(at.caseworker, `case=${caseId}`)).map(({ item }) => [item.id, item.state])).toEqual([[id, 'kept']])
  expect(await ledgerOf(world, id)).toEqual(['evidence.begin: done', 'evidence.end: done', 'evidence.open: opened'])
})

test('whoever took it sees that it arrived and does not look again; another station does not know that it is there', async () => {
  const { screeningId } = await aCase(world, at)
  const { id } = await aKeptPhoto({ screeningId })
  expect((await listed(at.officer, `screening=${screeningId}`)).map(({ item }) => item.state)).toEqual(['kept'])
  const elsewhere = await aStation(world, 'PK712')
  for (const nobody of [at.officer, elsewhere.supervisor, elsewhere.caseworker, elsewhere.officer]) {
    expect((await opens(nobody, id)).statusCode).toBe(404)
  }
  expect(await listed(elsewhere.supervisor, `screening=${screeningId}`)).toEqual([])
  expect((await gets(world, elsewhere.officer, `/api/evidence/${id}/pieces`)).status).toBe(404)
  expect((await ledgerOf(world, id)).filter((line) => line === 'evidence.open: not-found')).toHaveLength(4)
})

test('nobody hangs anything on a record that is not hers, nor sends a piece of what another hands in', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const elsewhere = await aStation(world, 'PK712')
  const foreign = announced(aPhoto(100), { screeningId })
  expect((await performs(world, elsewhere.officer, foreign)).outcome).toBe('not-found')
  const begun = announced(aPhoto(100), { screeningId })
  await does(world, at.officer, begun)
  expect((await sends(elsewhere.officer, begun.evidenceId, 0, aPhoto(100))).status).toBe(404)
  expect((await listed(at.officer, `screening=${screeningId}`)).map(({ missing }) => missing)).toEqual([1])
})

test('the wall itself keeps a foreign record free of it, with any SQL in an actor’s transaction', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const elsewhere = await aStation(world, 'PK712')
  const { unitId, organisationId, district, province } = elsewhere.station
  const row = { ...announced(aPhoto(100), { screeningId }), unitId, organisationId, district, province }
  const { name: _name, evidenceId: id, ...told } = row
  const written = acting(world.house.db, elsewhere.officer.token, ({ tx, actor }) =>
    tx
      .insertInto('evidenceItem')
      .values({ ...told, id, recordedBy: actor.accountId, begunAt: world.now, endedAt: null })
      .execute(),
  )
  await expect(written).rejects.toThrow('row-level security')
})

test('what is not what it was said to be is refused for good, is on the record, and nobody is served it', async () => {
  const { screeningId } = await aCase(world, at)
  const program = Buffer.concat([Buffer.from('MZ'), randomBytes(500)])
  const wrongType = announced(program, { screeningId })
  await does(world, at.officer, wrongType)
  expect((await sends(at.officer, wrongType.evidenceId, 0, program)).body.state).toBe('refused')
  expect(await ledgerOf(world, wrongType.evidenceId)).toContain('evidence.end: evidence.other-type')
  const photo = aPhoto(500)
  const otherBytes = { ...announced(photo, { screeningId }), sha256: sha256(aPhoto(500)) }
  await does(world, at.officer, otherBytes)
  expect((await sends(at.officer, otherBytes.evidenceId, 0, photo)).body.state).toBe('refused')
  for (const { evidenceId } of [wrongType, otherBytes]) expect((await opens(at.caseworker, evidenceId)).statusCode).toBe(404)
})

test('a piece of another length, of no such number, or longer than any piece is turned away and changes nothing', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  const photo = aPhoto(pieceBytes + 10)
  const { evidenceId: id, ...begun } = announced(photo, { screeningId })
  await does(world, at.officer, { ...begun, evidenceId: id })
  expect((await sends(at.officer, id, 1, aPhoto(100))).body.code).toBe('evidence.other-length')
  expect((await sends(at.officer, id, 7, aPhoto(100))).body.code).toBe('evidence.other-length')
  expect((await sends(at.officer, id, 0, aPhoto(pieceBytes + 1))).body.code).toBe('request.too-large')
  expect((await posts(world, at.officer, `/api/evidence/${id}/pieces/0`, {})).body.code).toBe('evidence.other-length')
  expect((await gets<PieceTaken>(world, at.officer, `/api/evidence/${id}/pieces`)).body.missing).toEqual([0, 1])
})

test('a film, a page, a recording of two hours and what hangs on two records are refused before anything is sent', async () => {
  const { screeningId, caseId } = await aCase(world, at)
  const begun = announced(aPhoto(100), { screeningId })
  const outcome = async (more: object) => (await performs(world, at.officer, { ...begun, evidenceId: randomUUID(), ...more })).outcome
  expect(await outcome({ mediaType: 'application/pdf' })).toBe('evidence.other-type')
  expect(await outcome({ bytes: 21 * 1024 * 1024 })).toBe('evidence.too-large')
  expect(await outcome({ caseId })).toBe('evidence.hangs-on-one')
})

test('of whoever agreed only to be counted nothing is taken in', async () => {
  const { screeningId } = await aScreening(world, at.officer, { agreedTo: 'count-only', ageBand: '30-59' })
  expect((await performs(world, at.officer, announced(aPhoto(100), { screeningId }))).outcome).toBe('evidence.count-only')
})

test('the bytes in the database are sealed, and what was kept can be neither changed nor taken away by the application', async () => {
  const { screeningId } = await aCase(world, at)
  const { photo, id } = await aKeptPhoto({ screeningId })
  const { rows } = await sql<{ sealed: Buffer }>`select sealed from panah.evidence_piece where item_id = ${id}::uuid`.execute(world.owner)
  expect(rows.map(({ sealed }) => sealed.includes(photo.subarray(20, 60)))).toEqual([false])
  for (const attack of [
    sql`update panah.evidence_item set sha256 = repeat('0', 64) where id = ${id}::uuid`,
    sql`delete from panah.evidence_piece where item_id = ${id}::uuid`,
    sql`update panah.evidence_piece set sealed = '' where item_id = ${id}::uuid`,
  ]) {
    await expect(acting(world.house.db, at.caseworker.token, ({ tx }) => attack.execute(tx))).rejects.toThrow('permission denied')
  }
  const again = acting(world.house.db, at.officer.token, ({ tx }) =>
    sql<{ sealed: Buffer }>`select * from panah.pieces_arriving(${id}::uuid, 0, 10)`.execute(tx),
  )
  expect((await again)?.rows).toEqual([])
})

test('whoever works on the file sees whose hands it went through, and for what it was opened', async () => {
  const { screeningId } = await aCase(world, at)
  const { id } = await aKeptPhoto({ screeningId })
  await opens(at.supervisor, id)
  const { lines } = (await gets<{ lines: CustodyLine[] }>(world, at.caseworker, `/api/evidence/${id}/custody`)).body
  expect(lines.map(({ action, by, purpose }) => [action, by?.id, purpose])).toEqual([
    ['evidence.begin', at.officer.accountId, null],
    ['evidence.end', at.officer.accountId, null],
    ['evidence.open', at.supervisor.accountId, 'court-or-statement'],
  ])
})

test('an auditor finds a face that was opened where she finds the names that were', async () => {
  const { screeningId } = await aCase(world, at)
  const { id } = await aKeptPhoto({ screeningId })
  await opens(at.caseworker, id)
  const auditor = await signIn(world, 'auditor', at.station)
  const { entries } = (await gets<{ entries: LedgerEntry[] }>(world, auditor, '/api/ledger?kind=identity')).body
  expect(entries[0]).toMatchObject({ action: 'evidence.open', recordId: id, purpose: 'court-or-statement' })
})

import 'fake-indexeddb/auto'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { BeginEvidence } from '@panah/domain/evidence/evidence-item'
import { missingPieces, pieceBytes } from '@panah/domain/evidence/media'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  filesState,
  holdFile,
  keepFile,
  openFiles,
  removeFile,
  sendFileAgain,
  sendFiles,
  shutFiles,
} from '../../src/evidence/files-in-hand.ts'
import { closeDeviceDb, deviceDb } from '../../src/offline/device-db.ts'
import { dropSealed, keepSealed, sealedIds } from '../../src/offline/sealed-store.ts'
import { makeVault, wipeVault, type OpenVault } from '../../src/offline/vault.ts'
import type { Problem } from '../../src/sync/problem.ts'

/** The other end of the wire: takes pieces as the server does, and can be told to break, to refuse, to know nobody. */
class Server {
  readonly account: string
  begun = new Map<string, BeginEvidence>()
  receipts = new Map<string, string>()
  pieces = new Map<string, Map<number, Buffer>>()
  asked: string[] = []
  /** So many requests are answered, then the line is dead. */
  answers = Infinity
  begins: 'done' | 'not-found' = 'done'
  knows = true
  spoils = false

  constructor(account: string) {
    this.account = account
  }

  readonly fetch = async (
    address: string,
    init: { method: string; headers: Record<string, string>; body?: string | Blob },
  ): Promise<Response> => {
    if (this.answers <= 0) throw new TypeError('no network')
    this.answers -= 1
    this.asked.push(`${init.method} ${address.replaceAll(/[0-9a-f-]{36}/g, ':id')}`)
    expect(init.headers['x-panah-account']).toBe(this.account)
    if (!this.knows) return problem(401, 'access.sign-in-first')
    if (address === '/api/commands') return this.#begin(JSON.parse(init.body as string) as BeginEvidence)
    const [, id = '', piece] = /evidence\/([^/]+)\/pieces(?:\/(\d+))?/.exec(address) ?? []
    if (!this.begun.has(id)) return problem(404, 'not-found')
    if (piece !== undefined) this.pieces.get(id)?.set(Number(piece), Buffer.from(await (init.body as Blob).arrayBuffer()))
    return Response.json(this.#standing(id))
  }

  #begin(command: BeginEvidence): Response {
    const outcome = this.receipts.get(command.id) ?? this.begins
    this.receipts.set(command.id, outcome)
    if (outcome === 'done' && !this.begun.has(command.evidenceId)) {
      this.begun.set(command.evidenceId, command)
      this.pieces.set(command.evidenceId, new Map())
    }
    return Response.json({ outcome, at: '2026-11-20T09:00:00.000Z', record: null })
  }

  whole(id: string): Buffer {
    return Buffer.concat([...(this.pieces.get(id) ?? [])].toSorted(([one], [other]) => one - other).map(([, bytes]) => bytes))
  }

  #standing(id: string) {
    const { bytes = 0, sha256 } = this.begun.get(id) ?? {}
    const missing = missingPieces(bytes, this.pieces.get(id)?.keys() ?? [])
    if (missing.length > 0) return { state: 'arriving', missing }
    return { state: !this.spoils && hash(this.whole(id)) === sha256 ? 'kept' : 'refused', missing }
  }
}

const problem = (status: number, code: string) => Response.json({ code, status }, { status })
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let vault: OpenVault
let server: Server
beforeEach(async () => {
  vault = await makeVault({ accountId: randomUUID(), number: 'U-1007', role: 'frontline-officer' }, '402913', async () => undefined)
  server = new Server(vault.accountId)
  vi.stubGlobal('fetch', server.fetch)
  await openFiles(vault)
})
afterEach(async () => {
  shutFiles()
  vi.unstubAllGlobals()
  await wipeVault(vault.accountId)
})

/** Two whole pieces and a bit. */
const photo = () => randomBytes(2 * pieceBytes + 1234)

async function handsIn(bytes: Buffer<ArrayBuffer>, screeningId: string = randomUUID()): Promise<string> {
  const evidenceId = randomUUID()
  const told = {
    ...({ evidenceId, screeningId, caseId: null, kind: 'photo', mediaType: 'image/jpeg', shows: 'place' } as const),
    ...{ bytes: bytes.length, sha256: hash(bytes), capturedAt: '2026-11-20T09:00:00.000Z' },
  }
  await keepFile(told, randomUUID(), new Blob([bytes]), { place: 'Kiln B-90 (test)', number: null })
  return evidenceId
}

const states = () => filesState().files.map(({ state }) => state)
const first = () => filesState().files[0]
const settled = () => vi.waitFor(() => expect(filesState().sending).toBe(false))
const piecesHere = async () => (await sealedIds(vault, 'file-piece')).length

async function restarts(): Promise<void> {
  shutFiles()
  await closeDeviceDb()
  await openFiles(vault)
}

test('a photo taken with no signal lies sealed on the phone, arrives byte for byte when there is signal, and is then gone from the phone', async () => {
  server.answers = 0
  const bytes = photo()
  const id = await handsIn(bytes)
  await settled()
  expect(await piecesHere()).toBe(3)
  const rows = await (await deviceDb()).getAll('sealed')
  for (const { sealed } of rows) expect(Buffer.from(sealed).includes(bytes.subarray(100, 132))).toBe(false)
  await restarts()
  expect(states()).toEqual(['waiting'])
  server.answers = Infinity
  await sendFiles({ hurry: true })
  expect(states()).toEqual(['sent'])
  expect(hash(server.whole(id))).toBe(hash(bytes))
  expect(await piecesHere()).toBe(0)
})

test('a line that breaks after every third request costs no piece twice, over restarts', async () => {
  server.answers = 3
  const bytes = photo()
  const id = await handsIn(bytes)
  await settled()
  expect(first()).toMatchObject({ state: 'waiting', begun: true, missing: 2, tries: 1 })
  for (let trips = 0; states()[0] !== 'sent' && trips < 5; trips += 1) {
    await restarts()
    server.answers = 3
    await sendFiles({ hurry: true })
  }
  expect(states()).toEqual(['sent'])
  expect(hash(server.whole(id))).toBe(hash(bytes))
  expect(server.asked.filter((line) => line.startsWith('POST /api/evidence'))).toHaveLength(3)
  expect(server.asked.filter((line) => line === 'POST /api/commands')).toHaveLength(1)
})

test('a photo waits until the screening it hangs on has its receipt, and one of another screening goes before it', async () => {
  const screeningId = randomUUID()
  await keepSealed(vault, 'command', 'c', { id: 'c', record: screeningId, state: 'waiting' })
  const behind = await handsIn(photo(), screeningId)
  const free = await handsIn(photo())
  await settled()
  expect([...server.begun.keys()]).toEqual([free])
  expect(states()).toEqual(['waiting', 'sent'])
  await keepSealed(vault, 'command', 'c', { id: 'c', record: screeningId, state: 'sent' })
  await sendFiles()
  expect([...server.begun.keys()]).toEqual([free, behind])
  expect(states()).toEqual(['sent', 'sent'])
})

test('what the server refuses waits for a decision with every byte: tried again it goes as new, and arrives', async () => {
  server.begins = 'not-found'
  const bytes = photo()
  await handsIn(bytes)
  await settled()
  expect(first()).toMatchObject({ state: 'needs-you', refusal: { code: 'not-found' } })
  expect(await piecesHere()).toBe(3)
  await holdFile(first()?.id ?? '')
  await restarts()
  await sendFiles({ hurry: true })
  expect(states()).toEqual(['held'])
  server.begins = 'done'
  await sendFileAgain(first()?.id ?? '')
  await vi.waitFor(() => expect(states()).toEqual(['sent']))
  expect(hash(server.whole(first()?.announced.evidenceId ?? ''))).toBe(hash(bytes))
})

test('what arrived as something else keeps its bytes here, and goes once more under another id', async () => {
  server.spoils = true
  const id = await handsIn(photo())
  await settled()
  expect(first()).toMatchObject({ state: 'needs-you', refusal: { code: 'evidence.not-as-said' } })
  expect(await piecesHere()).toBe(3)
  server.spoils = false
  await sendFileAgain(first()?.id ?? '')
  await vi.waitFor(() => expect(states()).toEqual(['sent']))
  expect(first()?.announced.evidenceId).not.toBe(id)
})

test('a right that was taken away in the middle stops it, and given back it goes on where it was', async () => {
  server.answers = 3
  const id = await handsIn(photo())
  await settled()
  const command = server.begun.get(id)
  server.begun.delete(id)
  server.answers = Infinity
  await sendFiles({ hurry: true })
  expect(first()).toMatchObject({ state: 'needs-you', refusal: { code: 'not-found' }, begun: true })
  if (command) server.begun.set(id, command)
  await sendFileAgain(first()?.id ?? '')
  await vi.waitFor(() => expect(states()).toEqual(['sent']))
  expect(server.asked.filter((line) => line.startsWith('POST /api/evidence'))).toHaveLength(3)
})

test('only what was refused can be thrown away, never what waits', async () => {
  server.answers = 0
  await handsIn(photo())
  await settled()
  await removeFile(first()?.id ?? '')
  expect(states()).toEqual(['waiting'])
  server.answers = Infinity
  server.begins = 'not-found'
  await sendFiles({ hurry: true })
  await removeFile(first()?.id ?? '')
  expect(states()).toEqual([])
  expect(await piecesHere()).toBe(0)
})

test('nobody is signed in: everything waits as it is, and nothing is tried harder for it', async () => {
  server.knows = false
  await handsIn(photo())
  await settled()
  expect(filesState().last).toBe('shut')
  expect(first()).toMatchObject({ state: 'waiting', tries: 0, nextTryMs: 0 })
})

test('a phone without room says so before anything is kept, and the photo is still in hand', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: 1_000_000, usage: 999_000 }) } })
  await expect(handsIn(photo())).rejects.toMatchObject({ code: 'offline.storage-full' } satisfies Partial<Problem>)
  expect(states()).toEqual([])
  expect(await piecesHere()).toBe(0)
})

test('a phone that is full in the middle of a photo keeps no half of it and loses nothing else', async () => {
  server.answers = 0
  await handsIn(photo())
  await settled()
  // oxlint-disable-next-line typescript/unbound-method -- called on the store it is asked of
  const put = IDBObjectStore.prototype.put
  let writes = 0
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    writes += 1
    if (writes > 2) throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, given)
  })
  await expect(handsIn(photo())).rejects.toMatchObject({ code: 'offline.storage-full' })
  full.mockRestore()
  expect(await piecesHere()).toBe(3)
  await restarts()
  expect(states()).toEqual(['waiting'])
})

test('a phone that goes off while a photo is written has no half of one afterwards', async () => {
  server.answers = 0
  await handsIn(photo())
  await settled()
  await dropSealed(vault, 'file', first()?.id ?? '')
  expect(await piecesHere()).toBe(3)
  await restarts()
  expect(await piecesHere()).toBe(0)
})

test('a piece that was moved to the place of another does not open, and somebody is asked', async () => {
  server.answers = 0
  await handsIn(photo())
  await settled()
  const db = await deviceDb()
  const [one, other] = await db.getAll('sealed', IDBKeyRange.bound([vault.accountId, 'file-piece'], [vault.accountId, 'file-piece', []]))
  if (one && other) await db.put('sealed', { ...one, sealed: other.sealed })
  server.answers = Infinity
  await sendFiles({ hurry: true })
  expect(first()).toMatchObject({ state: 'needs-you', refusal: { code: 'evidence.broken-here' } })
})

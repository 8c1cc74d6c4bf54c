import type { PieceTaken } from '@panah/domain/contract/evidence'
import { useSyncExternalStore } from 'react'
import { allSealed, StorageFull } from '../offline/sealed-store.ts'
import { hasRoomFor, tellTrouble } from '../offline/trouble.ts'
import type { OpenVault } from '../offline/vault.ts'
import { answerOfProblem, answerOfReceipt } from '../sync/answer-of.ts'
import { api } from '../sync/client.ts'
import { onOutboxChange, outboxState } from '../sync/outbox-in-hand.ts'
import type { About, Item, Round } from '../sync/outbox.ts'
import { Problem } from '../sync/problem.ts'
import { tellWaiting } from '../sync/waiting.ts'
import { FileQueue, recordOfFile, type KeptFile, type Standing, type Wire } from './file-queue.ts'
import { fileShelf } from './file-shelf.ts'
import type { HangsOn } from './hangs-on.ts'
import type { Announced } from './send-evidence.ts'

/** What the screen is told: the files of this device, and how the last round ended. */
interface FilesState {
  readonly files: readonly KeptFile[]
  readonly sending: boolean
  readonly last: Round | null
}

interface InHand {
  readonly vault: OpenVault
  readonly queue: FileQueue
  readonly wire: Wire
}

const aMonth = 30 * 86_400_000
const longestSleep = 10 * 60_000

let inHand: InHand | null = null
let state: FilesState = { files: [], sending: false, last: null }
let askedAgain = false
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function tell(next: Partial<FilesState> = {}): void {
  state = { ...state, files: inHand?.queue.files ?? [], ...next }
  tellWaiting(inHand?.queue.waiting ?? 0, 'files')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function filesState(): FilesState {
  return state
}

/** Photos, recordings and papers on this device, and what became of them. */
export function useFiles(): FilesState {
  return useSyncExternalStore(subscribe, filesState)
}

/** Those of one record. */
export function filesOn(files: readonly KeptFile[], on: HangsOn): readonly KeptFile[] {
  const record = 'case' in on ? on.case : on.screening
  return files.filter((file) => recordOfFile(file) === record)
}

const refusedOr = (reason: unknown) => {
  if (!(reason instanceof Problem)) throw reason
  return answerOfProblem(reason) as Exclude<Standing, { kind: 'standing' }>
}
const standingOf = (taken: PieceTaken): Standing => ({ kind: 'standing', ...taken })

/** The server is told in whose name; where somebody else is signed in by now it takes nothing. */
const wireFor = (account: string): Wire => ({
  begin: (body) => api.perform({ body, account }).then(answerOfReceipt, refusedOr),
  standing: (id) => api.evidencePieces({ params: { id }, account }).then(standingOf, refusedOr),
  piece: (id, piece, bytes) => api.takePiece({ params: { id, piece }, bytes, account }).then(standingOf, refusedOr),
})

function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : work()
}

/** Takes up the files of whoever has just opened her store. */
export async function openFiles(vault: OpenVault): Promise<void> {
  const means = {
    ...{ nowMs: () => Date.now(), random: () => Math.random(), newId: () => crypto.randomUUID() },
    changed: () => inHand === opened && tell(),
    alone: <T>(work: () => Promise<T>) => locked(`panah-files-${vault.accountId}`, work),
  }
  const opened: InHand = { vault, queue: new FileQueue(fileShelf(vault), means), wire: wireFor(vault.accountId) }
  await opened.queue.tidy(new Date(Date.now() - aMonth).toISOString())
  inHand = opened
  tell({ sending: false, last: null })
}

export function shutFiles(): void {
  inHand = null
  clearTimeout(timer)
  tell({ sending: false, last: null })
}

/** Keeps a file on this device and sends it as soon as it can go. A device without room says so while it is still in the form. */
export async function keepFile(announced: Announced, commandId: string, file: Blob, about: About): Promise<void> {
  const held = inHand
  if (!held) throw new Problem({ code: 'offline.cannot-keep', status: 0 })
  try {
    if (!(await hasRoomFor(announced.bytes))) throw new StorageFull()
    await held.queue.add(announced, commandId, file, { about, at: new Date().toISOString() })
  } catch (reason) {
    if (!(reason instanceof StorageFull)) throw reason
    tellTrouble('file', true)
    throw new Problem({ code: 'offline.storage-full', status: 0 })
  }
  tellTrouble('file', false)
  tell()
  void sendFiles()
}

/** The records of which something is on the other list and has no receipt; read from the disk, where another page may have put it. */
const aheadIn = (vault: OpenVault) => async (): Promise<ReadonlySet<string>> => {
  const items = await allSealed<Item>(vault, 'command')
  return new Set(items.flatMap(({ state: is, record }) => (is === 'waiting' || is === 'needs-you' ? [record] : [])))
}

/** Sends what may go. Called again while it runs, it looks once more when that is done. */
export async function sendFiles({ hurry = false }: { hurry?: boolean } = {}): Promise<void> {
  const held = inHand
  if (!held) return
  if (hurry) await held.queue.hurry()
  if (state.sending) {
    askedAgain = true
    return
  }
  askedAgain = false
  tell({ sending: true })
  const last = await locked(`panah-files-sending-${held.vault.accountId}`, () =>
    held.queue.round(held.wire, aheadIn(held.vault), () => inHand === held),
  ).catch((): Round => 'no-network')
  if (inHand !== held) return
  tell({ sending: false, last })
  if (askedAgain && last === 'done') return sendFiles()
  sleep(held)
}

function sleep({ queue }: InHand): void {
  clearTimeout(timer)
  const next = queue.nextTryMs()
  if (next === null) return
  timer = setTimeout(() => void sendFiles(), Math.min(Math.max(next - Date.now(), 1_000), longestSleep))
}

async function decide(what: (queue: FileQueue) => Promise<void>): Promise<void> {
  const held = inHand
  if (!held) return
  await what(held.queue)
  tell()
}

/** Something refused is sent once more. */
export async function sendFileAgain(id: string): Promise<void> {
  await decide((queue) => queue.again(id))
  void sendFiles()
}

/** Something refused is only kept. */
export const holdFile = (id: string): Promise<void> => decide((queue) => queue.hold(id))

/** Something refused is thrown away; whoever calls this has asked first. */
export const removeFile = (id: string): Promise<void> => decide((queue) => queue.remove(id))

// What a photo hangs on has arrived: now it may go.
let sendingBefore = false
onOutboxChange(() => {
  const { sending, last } = outboxState()
  const ended = sendingBefore && !sending
  sendingBefore = sending
  if (ended && last === 'done' && (inHand?.queue.waiting ?? 0) > 0) void sendFiles()
})
globalThis.addEventListener?.('online', () => void sendFiles({ hurry: true }))
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendFiles()
})

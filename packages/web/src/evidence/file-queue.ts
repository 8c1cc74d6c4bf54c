import type { PieceTaken } from '@panah/domain/contract/evidence'
import type { BeginEvidence } from '@panah/domain/evidence/evidence-item'
import { piecesOf } from '@panah/domain/evidence/media'
import type { Bytes } from '../offline/device-db.ts'
import { pauseMs, type About, type Answer, type Round } from '../sync/outbox.ts'
import { Problem } from '../sync/problem.ts'
import type { Announced } from './send-evidence.ts'

export type FileState =
  | 'waiting' // goes by itself
  | 'needs-you' // the server refused it, or it cannot be read here; a person decides
  | 'held' // a person decided that it is only kept
  | 'sent' // whole with the server, which found it to be what was announced; its bytes are gone from here

/** A photo, recording or paper on this device. Nothing but the server's word that it is whole, or a person, takes its bytes away. */
export interface KeptFile {
  /** Where its bytes lie on this device; the server's id of it is in what was announced. */
  readonly id: string
  readonly seq: number
  readonly announced: Announced
  readonly commandId: string
  readonly about: About
  readonly keptAt: string
  readonly state: FileState
  /** Whether the server has the receipt of its announcement. */
  readonly begun: boolean
  /** Pieces that the server has not. */
  readonly missing: number
  readonly tries: number
  readonly nextTryMs: number
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null
  readonly sentAt: string | null
}

/** Where files are kept over restarts; each call is on the disk when it returns. */
export interface FileShelf {
  all(): Promise<readonly KeptFile[]>
  keep(file: KeptFile): Promise<void>
  /** The bytes first and then the file itself, so that what is on the list is whole; where there is no room, nothing of it stays. */
  keepWhole(file: KeptFile, bytes: Blob): Promise<void>
  /** Null where it does not open any more. */
  piece(file: KeptFile, piece: number): Promise<Bytes | null>
  dropBytes(id: string): Promise<void>
  drop(id: string): Promise<void>
  /** Takes away bytes of no file: the device went off while they were written, or while they were taken away. */
  sweep(owners: ReadonlySet<string>): Promise<void>
}

type NotDone = Exclude<Answer, { kind: 'receipt' }>
export type Standing = (PieceTaken & { readonly kind: 'standing' }) | NotDone

export interface Wire {
  begin(command: BeginEvidence): Promise<Answer>
  standing(evidenceId: string): Promise<Standing>
  piece(evidenceId: string, piece: number, bytes: Blob): Promise<Standing>
}

interface Means {
  readonly nowMs: () => number
  readonly random: () => number
  readonly newId: () => string
  /** Told after each change of a file, so that a screen shows how much has arrived. */
  readonly changed: () => void
  /** One page at a time changes the list. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** Whatever stands in the way of a file: the records of which something on the other list has no receipt yet. */
type Ahead = () => Promise<ReadonlySet<string>>

const notAsSaid = () => refused(new Problem({ code: 'evidence.not-as-said', status: 422 }))
const brokenHere = () => refused(new Problem({ code: 'evidence.broken-here', status: 422 }))
const refused = ({ code, params }: Problem): NotDone => ({ kind: 'refused', code, params })
const longestPauseMs = 10 * 60_000

export const recordOfFile = ({ announced }: Pick<KeptFile, 'announced'>) => announced.screeningId ?? announced.caseId ?? ''
const inOrder = (one: KeptFile, other: KeptFile) => one.seq - other.seq || one.id.localeCompare(other.id)
const fresh = { tries: 0, nextTryMs: 0, refusal: null } as const

/** What waits to be sent piece by piece. It decides; the shelf keeps, and the wire sends. */
export class FileQueue {
  readonly #shelf: FileShelf
  readonly #means: Means
  #files: readonly KeptFile[] = []

  constructor(shelf: FileShelf, means: Means) {
    this.#shelf = shelf
    this.#means = means
  }

  get files(): readonly KeptFile[] {
    return this.#files
  }

  get waiting(): number {
    return this.#files.filter(({ state }) => state === 'waiting' || state === 'needs-you').length
  }

  /** When a pause ends; null where none is kept. */
  nextTryMs(): number | null {
    const times = this.#files.flatMap(({ state, nextTryMs }) => (state === 'waiting' && nextTryMs > 0 ? [nextTryMs] : []))
    return times.length === 0 ? null : Math.min(...times)
  }

  async load(): Promise<void> {
    this.#files = (await this.#shelf.all()).toSorted(inOrder)
  }

  /** Puts what a restart left half done in order, and lets go of lines of what arrived before that hour. */
  tidy(sentBefore: string): Promise<void> {
    return this.#means.alone(async () => {
      await this.load()
      for (const { id, sentAt } of this.#files) if (sentAt !== null && sentAt < sentBefore) await this.#shelf.drop(id)
      await this.load()
      await this.#shelf.sweep(new Set(this.#files.flatMap(({ id, state }) => (state === 'sent' ? [] : [id]))))
    })
  }

  /** Takes a file over. It is on the disk, whole, when this returns; where it cannot be kept this throws, and nothing was taken over. */
  add(announced: Announced, commandId: string, bytes: Blob, made: { about: About; at: string }): Promise<KeptFile> {
    return this.#means.alone(async () => {
      await this.load()
      const already = this.#files.find((file) => file.announced.evidenceId === announced.evidenceId)
      if (already) return already
      const seq = Math.max(0, ...this.#files.map((file) => file.seq)) + 1
      const missing = piecesOf(announced.bytes)
      const file: KeptFile = {
        ...{ id: this.#means.newId(), seq, announced, commandId, about: made.about, keptAt: made.at, state: 'waiting' },
        ...{ begun: false, missing, ...fresh, sentAt: null },
      }
      await this.#shelf.keepWhole(file, bytes)
      await this.load()
      return file
    })
  }

  /** Changes a file as it is on the disk now, where it is still in one of these states. */
  #change(id: string, states: readonly FileState[], to: (file: KeptFile) => KeptFile): Promise<KeptFile | null> {
    return this.#means.alone(async () => {
      await this.load()
      const found = this.#files.find((file) => file.id === id && states.includes(file.state))
      if (!found) return null
      const next = to(found)
      await this.#shelf.keep(next)
      await this.load()
      this.#means.changed()
      return next
    })
  }

  async #next(ahead: Ahead): Promise<KeptFile | null> {
    // The files first: whatever stands ahead of one was on the disk before it.
    await this.load()
    const held = await ahead()
    const now = this.#means.nowMs()
    // A clock that was set back would otherwise hold everything for as long as it was wrong.
    const due = ({ nextTryMs }: KeptFile) => nextTryMs <= now || nextTryMs - now > longestPauseMs
    return this.#files.find((file) => file.state === 'waiting' && due(file) && !held.has(recordOfFile(file))) ?? null
  }

  /** Sends what may go, oldest first, until nothing is left that may, or `goOn` says to stop. Never two rounds at a time. */
  async round(wire: Wire, ahead: Ahead, goOn: () => boolean): Promise<Round> {
    for (let file = await this.#next(ahead); file && goOn(); file = await this.#next(ahead)) {
      const ended = await this.#send(file, wire, goOn)
      if (ended) return ended
    }
    return 'done'
  }

  async #send(file: KeptFile, wire: Wire, goOn: () => boolean): Promise<Round | null> {
    if (!file.begun) {
      const answer = await wire.begin({ ...file.announced, id: file.commandId, name: 'evidence.begin' })
      if (answer.kind !== 'receipt') return this.#notDone(file, answer)
      await this.#change(file.id, ['waiting'], (now) => ({ ...now, begun: true }))
    }
    const standing = await wire.standing(file.announced.evidenceId)
    if (standing.kind !== 'standing') return this.#notDone(file, standing)
    return this.#pieces(file, wire, { standing, goOn })
  }

  /** Each piece that the server is missing, once, in its order. */
  async #pieces(file: KeptFile, wire: Wire, { standing, goOn }: { standing: PieceTaken; goOn: () => boolean }): Promise<Round | null> {
    let now = standing
    for (const piece of standing.missing) {
      if (!goOn()) return null
      const bytes = await this.#shelf.piece(file, piece)
      if (!bytes) return this.#notDone(file, brokenHere())
      const answer = await wire.piece(file.announced.evidenceId, piece, new Blob([bytes]))
      if (answer.kind !== 'standing') return this.#notDone(file, answer)
      now = answer
      await this.#change(file.id, ['waiting'], (before) => ({ ...before, missing: answer.missing.length, tries: 0 }))
    }
    return this.#end(file, now)
  }

  async #end(file: KeptFile, { state }: PieceTaken): Promise<Round | null> {
    if (state === 'refused') return this.#notDone(file, notAsSaid())
    if (state === 'arriving') return this.#notDone(file, { kind: 'failed' })
    const sentAt = new Date(this.#means.nowMs()).toISOString()
    await this.#change(file.id, ['waiting'], (before) => ({ ...before, ...fresh, state: 'sent', missing: 0, sentAt }))
    await this.#shelf.dropBytes(file.id)
    return null
  }

  async #notDone({ id }: KeptFile, answer: NotDone): Promise<Round | null> {
    if (answer.kind === 'shut') return 'shut'
    // A piece that was cut short on its way is sent again, and is nobody's decision.
    if (answer.kind === 'refused' && answer.code !== 'evidence.other-length') {
      const { code, params } = answer
      await this.#change(id, ['waiting'], (file) => ({ ...file, state: 'needs-you', refusal: { code, params } }))
      return null
    }
    await this.#change(id, ['waiting'], (file) => {
      const nextTryMs = this.#means.nowMs() + pauseMs(file.tries, this.#means.random())
      return { ...file, tries: file.tries + 1, nextTryMs }
    })
    return answer.kind === 'no-network' ? 'no-network' : null
  }

  /** There may be a network again: what waits for time waits no longer. */
  async hurry(): Promise<void> {
    for (const { id, nextTryMs } of this.#files) {
      if (nextTryMs > 0) await this.#change(id, ['waiting'], (file) => ({ ...file, nextTryMs: 0 }))
    }
  }

  /**
   * Sends it once more. A refused announcement has its receipt under the old id, and what was found to be something else is refused for
   * good: both go as new ones. What only could not go on, because a right was taken away, goes on where it was.
   */
  async again(id: string): Promise<void> {
    await this.#change(id, ['needs-you', 'held'], (file) => {
      const anew = file.refusal?.code === 'evidence.not-as-said'
      if (file.begun && !anew) return { ...file, ...fresh, state: 'waiting' }
      const announced = anew ? { ...file.announced, evidenceId: this.#means.newId() } : file.announced
      const missing = piecesOf(announced.bytes)
      return { ...file, ...fresh, announced, commandId: this.#means.newId(), begun: false, missing, state: 'waiting' }
    })
  }

  /** A person decides that it is only kept on this device. */
  async hold(id: string): Promise<void> {
    await this.#change(id, ['needs-you'], (file) => ({ ...file, state: 'held' }))
  }

  /** A person, asked twice, lets go of what the server would not have. What waits, and was refused by nobody, cannot be thrown away. */
  remove(id: string): Promise<void> {
    return this.#means.alone(async () => {
      await this.load()
      const found = this.#files.find((file) => file.id === id)
      if (found?.state === 'needs-you' || found?.state === 'held') await this.#shelf.drop(id)
      await this.load()
    })
  }
}

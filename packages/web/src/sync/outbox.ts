import type { AnyCommand } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'

/** What a list shows of something that waits, without opening what it holds. */
export interface About {
  readonly place: string | null
  /** The number on the cover of a record that has one already. */
  readonly number: string | null
}

export type State =
  | 'waiting' // goes by itself
  | 'needs-you' // the server refused it; a person decides
  | 'note' // a person decided that it is only kept
  | 'sent' // the server's receipt is here

/** One thing that was done on this device. Nothing but its receipt, or a person, ever takes it off the list. */
export interface Item {
  readonly id: string
  /** The order in which things were done here. */
  readonly seq: number
  readonly name: AnyCommand['name']
  /** Of which record: what is done to one record goes in its order. */
  readonly record: string
  readonly about: About
  /** The whole of it; null once it is sent, so that nothing of a person stays behind. */
  readonly command: AnyCommand | null
  /** By this device's clock, and how far that was ahead of the server's when they last met. */
  readonly madeAt: string
  readonly clockAheadMs: number | null
  readonly state: State
  readonly tries: number
  readonly nextTryMs: number
  readonly refusal: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } | null
  readonly receipt: { readonly at: string; readonly number: string | null } | null
}

/** Where items are kept over restarts; each call is on the disk when it returns. */
export interface Shelf {
  all(): Promise<readonly Item[]>
  keep(item: Item): Promise<void>
  drop(id: string): Promise<void>
}

/** What came of one try. */
export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: Pick<Receipt, 'at' | 'record'> }
  | { readonly kind: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>> }
  | { readonly kind: 'no-network' } // nobody knows whether it arrived
  | { readonly kind: 'failed' } // it arrived, and the server could not
  | { readonly kind: 'shut' } // nobody, or somebody else, is signed in

export type Send = (command: AnyCommand) => Promise<Answer>

/** How a round of sending ended: nothing left to send now, or why it stopped. */
export type Round = 'done' | 'no-network' | 'shut'

/** Runs something with the list to itself. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>

interface Means {
  readonly nowMs: () => number
  /** From 0 to 1. */
  readonly random: () => number
  readonly newId: () => string
}

const firstPauseMs = 5_000
const longestPauseMs = 10 * 60_000

/** Twice as long after each try, up to ten minutes, and never the same for two devices: a thousand phones come back with one mast. */
export function pauseMs(tries: number, random: number): number {
  const full = Math.min(firstPauseMs * 2 ** Math.min(tries, 20), longestPauseMs)
  return Math.round(full * (0.5 + random / 2))
}

/** Which record a command is about. A command about no record is a record of its own. */
export function recordOf(command: AnyCommand): string {
  const { screeningId, caseId, referralId, personId, id } = {
    screeningId: null,
    caseId: null,
    referralId: null,
    personId: null,
    ...command,
  }
  return (command.name === 'case.open' ? caseId : (screeningId ?? caseId)) ?? referralId ?? personId ?? id
}

/** Everything that was done on this device and what became of it. It decides; the shelf keeps, and `Send` sends. */
export class Outbox {
  readonly #shelf: Shelf
  readonly #means: Means
  #items: readonly Item[] = []

  constructor(shelf: Shelf, means: Means) {
    this.#shelf = shelf
    this.#means = means
  }

  /** Reads what is kept; another page of the same device may have changed it. */
  async load(): Promise<void> {
    this.#items = (await this.#shelf.all()).toSorted(inOrder)
  }

  get items(): readonly Item[] {
    return this.#items
  }

  get waiting(): number {
    return this.#items.filter(({ state }) => state === 'waiting' || state === 'needs-you').length
  }

  async #keep(item: Item): Promise<Item> {
    await this.#shelf.keep(item)
    const others = this.#items.filter(({ id }) => id !== item.id)
    this.#items = [...others, item].toSorted(inOrder)
    return item
  }

  async #drop(id: string): Promise<void> {
    await this.#shelf.drop(id)
    this.#items = this.#items.filter((item) => item.id !== id)
  }

  /** Puts something on the list. It is on the disk when this returns; where it cannot be kept, this throws and nothing was taken over. */
  async add(command: AnyCommand, about: About, made: { at: string; clockAheadMs: number | null }): Promise<Item> {
    const seq = Math.max(0, ...this.#items.map((item) => item.seq)) + 1
    return this.#keep({
      ...{ id: command.id, seq, name: command.name, record: recordOf(command), about, command },
      ...{ madeAt: made.at, clockAheadMs: made.clockAheadMs, state: 'waiting', tries: 0, nextTryMs: 0, refusal: null, receipt: null },
    })
  }

  /** The oldest thing that may go now. Behind something of the same record that has not gone, or was refused, nothing goes. */
  next(): Item | null {
    const now = this.#means.nowMs()
    const held = new Set<string>()
    for (const item of this.#items) {
      if (item.state === 'waiting' && !held.has(item.record) && isDue(item, now)) return item
      if (item.state === 'waiting' || item.state === 'needs-you') held.add(item.record)
    }
    return null
  }

  /** When the next try is due; null where nothing waits for time alone. */
  nextTryMs(): number | null {
    const times = this.#items.filter(({ state }) => state === 'waiting').map(({ nextTryMs }) => nextTryMs)
    return times.length === 0 ? null : Math.min(...times)
  }

  /**
   * Sends what may go, oldest first. Never two rounds at a time: whoever calls this sees to it. While something is on its way the list is free,
   * so that a slow network keeps nobody from saving; `alone` holds it for a moment before and after.
   */
  async round(send: Send, alone: Alone = (work) => work()): Promise<Round> {
    for (;;) {
      const item = await alone(async () => this.next())
      if (!item?.command) return 'done'
      const answer = await send(item.command)
      await alone(() => this.#settle(item.id, answer))
      if (answer.kind === 'no-network' || answer.kind === 'shut') return answer.kind
    }
  }

  async #settle(id: string, answer: Answer): Promise<void> {
    const item = this.#items.find((each) => each.id === id)
    if (item?.state !== 'waiting') return
    switch (answer.kind) {
      case 'receipt': {
        const { at, record } = answer.receipt
        const number = record?.number ?? item.about.number
        await this.#keep({ ...item, state: 'sent', command: null, refusal: null, receipt: { at, number } })
        return
      }
      case 'refused':
        await this.#keep({ ...item, state: 'needs-you', refusal: { code: answer.code, params: answer.params } })
        return
      case 'no-network':
      case 'failed': {
        const nextTryMs = this.#means.nowMs() + pauseMs(item.tries, this.#means.random())
        await this.#keep({ ...item, tries: item.tries + 1, nextTryMs })
        return
      }
      case 'shut':
        // Nothing is wrong with it: it waits until its owner signs in.
        return
    }
  }

  /** There may be a network again: what waits for time waits no longer. */
  async hurry(): Promise<void> {
    for (const item of this.#items) if (item.state === 'waiting' && item.nextTryMs > 0) await this.#keep({ ...item, nextTryMs: 0 })
  }

  #find(id: string, ...states: readonly State[]): (Item & { command: AnyCommand }) | null {
    const found = this.#items.find((item) => item.id === id && states.includes(item.state))
    return found?.command ? { ...found, command: found.command } : null
  }

  /** Sends something refused once more, as it is or as it was changed. The refusal has a receipt under the old id, so it goes as a new command. */
  async again(id: string, changed?: AnyCommand): Promise<Item | null> {
    const item = this.#find(id, 'needs-you', 'note')
    if (!item) return null
    const command = { ...(changed ?? item.command), id: this.#means.newId() }
    return this.#replace(item, { ...item, id: command.id, command, state: 'waiting', tries: 0, nextTryMs: 0, refusal: null })
  }

  /** The new one is on the disk before the old one is taken off: a crash between them shows both, and loses neither. */
  async #replace(old: Item, next: Item): Promise<Item> {
    const kept = await this.#keep(next)
    await this.#drop(old.id)
    return kept
  }

  /** Takes receipts off the list that nobody looks for any more. What has none stays, however old. */
  async prune(beforeIso: string): Promise<void> {
    for (const { id, state, receipt } of this.#items) if (state === 'sent' && receipt && receipt.at < beforeIso) await this.#drop(id)
  }

  /** A person decides that it need not be sent. It stays readable, and can still be sent. */
  async asNote(id: string): Promise<void> {
    const item = this.#find(id, 'needs-you')
    if (item) await this.#keep({ ...item, state: 'note' })
  }
}

const inOrder = (one: Item, other: Item) => one.seq - other.seq || one.id.localeCompare(other.id)

/** A clock that was set back would otherwise hold everything for as long as it was wrong. */
function isDue({ nextTryMs }: Item, nowMs: number): boolean {
  return nextTryMs <= nowMs || nextTryMs - nowMs > longestPauseMs
}

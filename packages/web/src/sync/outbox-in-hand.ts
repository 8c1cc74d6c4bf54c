import type { AnyCommand } from '@panah/domain/contract/commands'
import { useSyncExternalStore } from 'react'
import { clockAheadMs } from '../offline/device-clock.ts'
import { allSealed, dropSealed, keepSealed } from '../offline/sealed-store.ts'
import type { OpenVault } from '../offline/vault.ts'
import { answerOfProblem, answerOfReceipt } from './answer-of.ts'
import { api } from './client.ts'
import { Outbox, type About, type Item, type Round, type Send, type Shelf } from './outbox.ts'
import { Problem } from './problem.ts'
import { tellWaiting } from './waiting.ts'

/** What the screen is told: the list, and how the last round ended. */
export interface OutboxState {
  readonly items: readonly Item[]
  readonly sending: boolean
  readonly last: Round | null
}

interface InHand {
  readonly box: Outbox
  readonly send: Send
  readonly lock: string
}

const aMonth = 30 * 86_400_000
const longestSleep = 10 * 60_000
const longestAnswer = 60_000

let inHand: InHand | null = null
let state: OutboxState = { items: [], sending: false, last: null }
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function tell(next: Partial<OutboxState>): void {
  state = { ...state, items: inHand?.box.items ?? [], ...next }
  tellWaiting(inHand?.box.waiting ?? 0)
  for (const listener of listeners) listener()
}

export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The list as it stands, for whoever is no component. */
export function outboxState(): OutboxState {
  return state
}

/** What waits, what needs somebody, what was sent. */
export function useOutbox(): OutboxState {
  return useSyncExternalStore(onOutboxChange, outboxState)
}

const shelfIn = (vault: OpenVault): Shelf => ({
  all: () => allSealed<Item>(vault, 'command'),
  keep: (item) => keepSealed(vault, 'command', item.id, item),
  drop: (id) => dropSealed(vault, 'command', id),
})

/** The server is told in whose name this was done; where somebody else is signed in by now it does nothing. An answer that does not come is none. */
const senderFor =
  (account: string): Send =>
  (command) =>
    api
      .perform({ body: command, account, signal: AbortSignal.timeout(longestAnswer) })
      .then(answerOfReceipt, (reason: unknown) => (reason instanceof Problem ? answerOfProblem(reason) : { kind: 'no-network' }))

/** Two pages of one device hold the same list: one at a time changes it, and reads first what the other did. */
function alone<T>({ lock, box }: InHand, work: () => Promise<T>): Promise<T> {
  const afresh = async () => {
    await box.load()
    return work()
  }
  return 'locks' in navigator ? navigator.locks.request(lock, afresh) : afresh()
}

/** Takes up the list of whoever has just opened her store. */
export async function openOutbox(vault: OpenVault): Promise<void> {
  const means = { nowMs: () => Date.now(), random: () => Math.random(), newId: () => crypto.randomUUID() }
  const opened = {
    box: new Outbox(shelfIn(vault), means),
    send: senderFor(vault.accountId),
    lock: `panah-outbox-${vault.accountId}`,
  }
  await opened.box.load()
  inHand = opened
  tell({ sending: false, last: null })
  await alone(opened, () => opened.box.prune(new Date(Date.now() - aMonth).toISOString()))
  tell({})
}

export function shutOutbox(): void {
  inHand = null
  clearTimeout(timer)
  tell({ sending: false, last: null })
}

/** Puts something on the list; it is on the disk when this returns, and goes as soon as it can. Null where no store is open. */
export async function putInOutbox(command: AnyCommand, about: About): Promise<Item | null> {
  const held = inHand
  if (!held) return null
  const made = { at: 'madeAt' in command ? command.madeAt : new Date().toISOString(), clockAheadMs: clockAheadMs() }
  const item = await alone(held, () => held.box.add(command, about, made))
  tell({})
  void sendNow()
  return item
}

/** Only one page of this device sends at a time; null where another does. */
function inTurn(held: InHand, work: () => Promise<Round>): Promise<Round | null> {
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(`${held.lock}-sending`, { ifAvailable: true }, (turn) => (turn ? work() : null))
}

/** Sends what may go. Called while it runs, it is heard by the round that runs, or by the next. */
export async function sendNow({ hurry = false }: { hurry?: boolean } = {}): Promise<void> {
  const held = inHand
  if (!held) return
  if (hurry) await alone(held, () => held.box.hurry())
  const last = await inTurn(held, () => {
    tell({ sending: true })
    return held.box.round(held.send, async (work) => {
      const done = await alone(held, work)
      if (inHand === held) tell({})
      return done
    })
  }).catch((): Round => 'no-network')
  if (inHand !== held) return
  if (last !== null) tell({ sending: false, last })
  sleep(held)
}

function sleep({ box }: InHand): void {
  clearTimeout(timer)
  const next = box.nextTryMs()
  if (next === null) return
  timer = setTimeout(() => void sendNow(), Math.min(Math.max(next - Date.now(), 1_000), longestSleep))
}

/** Sends something refused once more, as it is or as it was changed. Gives the id under which it now waits. */
export async function sendAgain(id: string, changed?: AnyCommand): Promise<string | null> {
  const held = inHand
  if (!held) return null
  const item = await alone(held, () => held.box.again(id, changed))
  tell({})
  void sendNow()
  return item?.id ?? null
}

/** Something refused is only kept. */
export async function keepAsNote(id: string): Promise<void> {
  const held = inHand
  if (!held) return
  await alone(held, () => held.box.asNote(id))
  tell({})
}

globalThis.addEventListener?.('online', () => void sendNow({ hurry: true }))
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void sendNow()
})

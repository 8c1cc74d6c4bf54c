import { acting } from '../access/acting.ts'
import { networkOf } from '../access/network.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { House } from './context.ts'

/** Lines a minute: of an account, of a network where nobody is signed in, and of all strangers together. */
const perMinute = { account: 30, network: 60, strangers: 1200 } as const
/** How many are remembered one by one. A network that comes after is heard with the others that came after, in one count. */
const remembered = 10_000

/**
 * Keeps nonsense from filling the ledger: so many lines a minute, and past them the door is shut. An account is counted by itself, wherever it
 * is, so that a stranger or a colleague behind the same address uses up nobody else's; a stranger is counted by the network.
 */
export class Patience {
  #minute = 0
  #tries = new Map<string, number>()

  /** Whether this account may be heard (and its bad request written down) once more in this minute. */
  leftForAccount(id: string, nowMs: number): boolean {
    return this.#count(`account ${id}`, nowMs) <= perMinute.account
  }

  /** The same for a network from which nobody is signed in. */
  leftForStranger(network: string, nowMs: number): boolean {
    return this.#count(`network ${network}`, nowMs) <= perMinute.network && this.#count('strangers', nowMs) <= perMinute.strangers
  }

  /** For a test: how much is remembered. */
  get size(): number {
    return this.#tries.size
  }

  #count(wanted: string, nowMs: number): number {
    const minute = Math.floor(nowMs / 60_000)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#tries.clear()
    }
    const known = this.#tries.has(wanted) || this.#tries.size < remembered
    const counted = known ? wanted : `${wanted.split(' ')[0]} that came after`
    const tries = (this.#tries.get(counted) ?? 0) + 1
    this.#tries.set(counted, tries)
    return tries
  }
}

/**
 * The ledger's line for a request that never reached a command: in the name of whoever sent it, where a session says who. False where the
 * patience with its sender is at an end: then nothing is written.
 */
export async function recordBadRequest(
  house: House,
  patience: Patience,
  from: { readonly token: Buffer | null; readonly address: string },
  line: { operation: string; code: string; fields?: readonly string[] },
): Promise<boolean> {
  const entry = { action: `request.${line.operation}`, outcome: line.code, ...(line.fields ? { detail: { fields: line.fields } } : {}) }
  const now = Date.now()
  const heard = from.token
    ? await acting(house.db, from.token, async ({ tx, actor }) => {
        if (!patience.leftForAccount(actor.accountId, now)) return false
        await writeLedger(tx, entry)
        return true
      })
    : null
  if (heard !== null) return heard
  if (!patience.leftForStranger(networkOf(from.address), now)) return false
  await house.db.transaction().execute((tx) => writeLedger(tx, entry))
  return true
}

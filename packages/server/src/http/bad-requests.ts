import { acting } from '../access/acting.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { House } from './context.ts'

const perMinute = 30

/** Keeps one address from filling the ledger with nonsense: that many lines a minute, and past them the door is shut for it. */
export class Patience {
  #minute = 0
  #tries = new Map<string, number>()

  /** Whether this address may be heard (and its bad request written down) once more in this minute. */
  left(address: string, nowMs: number): boolean {
    const minute = Math.floor(nowMs / 60_000)
    if (minute !== this.#minute) {
      this.#minute = minute
      this.#tries.clear()
    }
    const tries = (this.#tries.get(address) ?? 0) + 1
    this.#tries.set(address, tries)
    return tries <= perMinute
  }
}

/** The ledger's line for a request that never reached a command: in the name of whoever sent it, where a session says who. */
export async function recordBadRequest(
  house: House,
  token: Buffer | null,
  line: { operation: string; code: string; fields?: readonly string[] },
): Promise<void> {
  const entry = { action: `request.${line.operation}`, outcome: line.code, ...(line.fields ? { detail: { fields: line.fields } } : {}) }
  const written = token ? await acting(house.db, token, ({ tx }) => writeLedger(tx, entry).then(() => true)) : null
  if (!written) await house.db.transaction().execute((tx) => writeLedger(tx, entry))
}

import type { Mark } from './check-chain.ts'

// A number, a fingerprint and an hour: nothing about anybody, so it may stay on the device.
const key = 'panah-ledger-mark'

/** How far this device found the ledger whole the last time. */
export function lastMark(store: Pick<Storage, 'getItem'> = localStorage): Mark | null {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null')
    return isMark(kept) ? kept : null
  } catch {
    return null
  }
}

export function keepMark(mark: Mark, store: Pick<Storage, 'setItem'> = localStorage): void {
  store.setItem(key, JSON.stringify(mark))
}

function isMark(kept: unknown): kept is Mark {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'seq' in kept &&
    typeof kept.seq === 'number' &&
    'hash' in kept &&
    typeof kept.hash === 'string' &&
    'at' in kept &&
    typeof kept.at === 'string'
  )
}

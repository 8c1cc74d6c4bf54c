import { useSyncExternalStore } from 'react'

/** What could not be kept: the screening in hand, or whatever the last person did. */
type Place = 'draft' | 'command'

const full = new Set<Place>()
let low = false
let shown: 'full' | 'low' | null = null
const listeners = new Set<() => void>()
/** Less room than this, and it is said before anything is lost. */
const littleBytes = 20 * 1024 * 1024

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  shown = full.size > 0 ? 'full' : low ? 'low' : null
  for (const listener of listeners) listener()
}

/** Says that something could not be kept, or that it could after all. */
export function tellTrouble(place: Place, isFull: boolean): void {
  if (isFull) full.add(place)
  else full.delete(place)
  tell()
}

/** Asks how much room is left, and that the browser throws nothing away by itself. */
export async function lookForRoom(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
  const told = await navigator.storage?.estimate?.().catch(() => null)
  low = told?.quota !== undefined && told.usage !== undefined && told.quota - told.usage < littleBytes
  tell()
}

/** Whether this device has no room left, or little. */
export function useTrouble(): 'full' | 'low' | null {
  return useSyncExternalStore(subscribe, () => shown)
}

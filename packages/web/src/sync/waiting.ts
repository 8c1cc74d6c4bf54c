import { useSyncExternalStore } from 'react'

// How many things wait on this device, for the bar of every page. It stands alone, so that the first page carries nothing else for it.
let count = 0
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellWaiting(next: number): void {
  count = next
  for (const listener of listeners) listener()
}

/** How many things on this device have no receipt of the server yet. */
export function useWaiting(): number {
  return useSyncExternalStore(subscribe, () => count)
}

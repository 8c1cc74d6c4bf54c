import { useSyncExternalStore } from 'react'

// How many things wait on this device, for the bar of every page. It stands alone, so that the first page carries nothing else for it.
let count = 0
const counts = { commands: 0, files: 0 }
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Files are told apart: they have a list of their own. */
export function tellWaiting(next: number, of: keyof typeof counts = 'commands'): void {
  counts[of] = next
  count = counts.commands + counts.files
  for (const listener of listeners) listener()
}

/** How many things on this device have no receipt of the server yet. */
export function useWaiting(): number {
  return useSyncExternalStore(subscribe, () => count)
}

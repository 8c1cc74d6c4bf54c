import { useSyncExternalStore } from 'react'

// Whether the last request was answered at all. A phone in a field often believes in a network that carries nothing.
let answered = true
const listeners = new Set<() => void>()

/** What the last request found: an answer, of whatever kind, or none. */
export function tellNetwork(answers: boolean): void {
  if (answered === answers) return
  answered = answers
  for (const listener of listeners) listener()
}

function subscribe(changed: () => void): () => void {
  const back = () => {
    answered = true
    changed()
  }
  listeners.add(changed)
  window.addEventListener('online', back)
  window.addEventListener('offline', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('online', back)
    window.removeEventListener('offline', changed)
  }
}

/** Whether there is a network, as far as the device and the last request know. It may be wrong; a failed send says so itself. */
export function isOnline(): boolean {
  return navigator.onLine && answered
}

/** The same on a screen. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, isOnline, () => true)
}

import { useSyncExternalStore } from 'react'

/** What could not be kept: the screening in hand, whatever the last person did, or a photo. */
type Place = 'draft' | 'command' | 'file'

const full = new Set<Place>()
let low = false
let shown: 'full' | 'low' | null = null
const listeners = new Set<() => void>()
/** Less room than this, and it is said before anything is lost. */
const littleBytes = 20 * 1024 * 1024
/** A photo does not take the room that the next screening needs. */
const sparedBytes = 5 * 1024 * 1024

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

/** Whether so many bytes have room here, and a little beside them; where the browser does not tell, only trying shows it. */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  const told = await navigator.storage?.estimate?.().catch(() => null)
  if (told?.quota === undefined || told.usage === undefined) return true
  return told.quota - told.usage >= bytes + sparedBytes
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

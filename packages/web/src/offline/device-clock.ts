import { useSyncExternalStore } from 'react'

/** A device a few minutes off is no device with a wrong clock. */
const toleratedMs = 10 * 60_000

// How far this device's clock is ahead of the server's. Not about anybody; kept with the store when one is open.
let aheadMs: number | null = null
const listeners = new Set<() => void>()
let keeper: ((ahead: number) => Promise<void>) | null = null

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where the offset is written down, once there is a place for it. */
export function keepOffsetIn(keep: typeof keeper, known: number | null): void {
  keeper = keep
  aheadMs ??= known
}

/** Learns the offset from an answer; half of the time it took is taken for its way. */
export async function keepOffset(serverNow: string, askedAtMs: number): Promise<void> {
  const answeredAt = Date.now()
  aheadMs = Math.round(askedAtMs + (answeredAt - askedAtMs) / 2 - Date.parse(serverNow))
  for (const listener of listeners) listener()
  await keeper?.(aheadMs).catch(() => undefined)
}

/** How far this device's clock is ahead of the server's, at their last contact; null: they have not met. */
export function clockAheadMs(): number | null {
  return aheadMs
}

/** The same on a screen, where it is so much that an hour written down would mislead. */
export function useWrongClock(): number | null {
  const ahead = useSyncExternalStore(subscribe, clockAheadMs)
  return ahead !== null && Math.abs(ahead) > toleratedMs ? ahead : null
}

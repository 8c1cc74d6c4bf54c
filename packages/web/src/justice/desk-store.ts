import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DeskState } from './desk-state.ts'

/** A desk in hand: what stands on it, and what stood there before each change. */
export interface Desk {
  readonly state: DeskState
  readonly past: readonly DeskState[]
  /** Changed since it was taken up or kept. */
  readonly touched: boolean
}

// In the memory of the page and nowhere else, as a screening is: nothing is sent or written down unless somebody keeps it.
const desks = new Map<string, Desk>()
let owner: string | null = null
const listeners = new Set<() => void>()

const depth = 100

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(key: string, desk: Desk): void {
  desks.set(key, desk)
  tell()
}

export interface DeskInHand {
  readonly desk: Desk
  readonly edit: (change: (state: DeskState) => DeskState) => void
  readonly undo: () => void
  /** Begins anew with something else; that can be undone too. */
  readonly restart: (state: DeskState) => void
  /** It was kept with a file: nothing is unsaved any more. */
  readonly settle: () => void
}

/** The desk of this account by its key, begun with `begin` where there is none. Another account on the same device finds nothing. */
export function useDesk(key: string, accountId: string, begin: () => DeskState): DeskInHand {
  const [first] = useState(() => {
    if (owner !== accountId) desks.clear()
    owner = accountId
    return desks.get(key) ?? { state: begin(), past: [], touched: false }
  })
  const desk = useSyncExternalStore(subscribe, () => desks.get(key) ?? first)
  useWarningBeforeLeaving(desk.touched)
  const change = (state: DeskState, now: Desk) => {
    if (state !== now.state) keep(key, { state, past: [...now.past, now.state].slice(-depth), touched: true })
  }
  const now = () => desks.get(key) ?? first
  return {
    desk,
    edit: (edit) => change(edit(now().state), now()),
    undo: () => {
      const { past } = now()
      const before = past.at(-1)
      if (before) keep(key, { state: before, past: past.slice(0, -1), touched: true })
    },
    restart: (state) => change(state, now()),
    settle: () => keep(key, { ...now(), touched: false }),
  }
}

function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}

import { useEffect, useSyncExternalStore } from 'react'
import type { Draft } from './draft.ts'

// In the memory of the page and nowhere else: nothing about a person is kept on the device in the clear.
let current: Draft | null = null
const listeners = new Set<() => void>()

/** Says that a screening was open when the page went away; it holds nothing of it. */
const openMark = 'panah-screening-open'

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The screening in hand, if this account has one. Another account on the same device finds nothing. */
export function useDraft(accountId: string): Draft | null {
  const draft = useSyncExternalStore(subscribe, () => current)
  const foreign = draft !== null && draft.accountId !== accountId
  useEffect(() => {
    if (foreign) dropDraft()
  }, [foreign])
  return foreign ? null : draft
}

export function draftInHand(): Draft | null {
  return current
}

export function keepDraft(draft: Draft): void {
  current = draft
  if (draft.touched && draft.saved === null) sessionStorage.setItem(openMark, '1')
  else sessionStorage.removeItem(openMark)
  tell()
}

export function editDraft(edit: (draft: Draft) => Draft): void {
  if (current !== null) keepDraft(edit(current))
}

export function dropDraft(): void {
  current = null
  sessionStorage.removeItem(openMark)
  tell()
}

/** Whether the page was loaded anew over a screening that had not been saved. Asked once. */
export function wasLost(): boolean {
  return current === null && sessionStorage.getItem(openMark) !== null
}

export function forgetLost(): void {
  sessionStorage.removeItem(openMark)
}

/** Asks before the page is closed or loaded anew over answers that have not been saved. */
export function useWarningBeforeLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}

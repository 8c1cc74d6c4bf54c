import { useEffect, useSyncExternalStore } from 'react'
import { tellTrouble } from '../offline/trouble.ts'
import { vaultInHand } from '../offline/open-vault.ts'
import { dropSealed, keepSealed, readSealed } from '../offline/sealed-store.ts'
import type { OpenVault } from '../offline/vault.ts'
import type { Draft } from './draft.ts'

// In the memory of the page, and sealed where a store is open: nothing about a person is kept on the device in the clear.
let current: Draft | null = null
const listeners = new Set<() => void>()

/** Says that a screening was open when the page went away; it holds nothing of it. */
const openMark = 'panah-screening-open'

function tell(): void {
  for (const listener of listeners) listener()
}

// One writing after another, and of several that wait only the newest: an older answer must not land on a newer one.
let writing: Promise<void> = Promise.resolve()
let newest = 0

function writeDown(draft: Draft | null): void {
  const vault = vaultInHand()
  if (!vault || (draft !== null && draft.accountId !== vault.accountId)) return
  const turn = (newest += 1)
  writing = writing.then(async () => {
    if (turn !== newest) return
    const unsaved = draft !== null && draft.saved === null && draft.touched
    await (unsaved ? keepSealed(vault, 'draft', 'in-hand', draft) : dropSealed(vault, 'draft', 'in-hand')).then(
      () => tellTrouble('draft', false),
      () => tellTrouble('draft', true),
    )
  })
}

/** When all that was typed is on the disk. */
export function draftWritten(): Promise<void> {
  return writing
}

/** Brings back the screening that was in hand when the page went away. */
export async function bringBackDraft(vault: OpenVault): Promise<void> {
  if (current !== null && current.accountId === vault.accountId) return
  current = await readSealed<Draft>(vault, 'draft', 'in-hand')
  tell()
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
  writeDown(draft)
  tell()
}

export function editDraft(edit: (draft: Draft) => Draft): void {
  if (current !== null) keepDraft(edit(current))
}

export function dropDraft(): void {
  current = null
  sessionStorage.removeItem(openMark)
  writeDown(null)
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
    const warn = (event: BeforeUnloadEvent) => {
      // What is sealed on the device is not lost with the page.
      if (vaultInHand() === null) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}

import editionAddress from '@panah/law/edition.json?url'
import { compile, type CompiledLaw } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import { useEffect, useSyncExternalStore } from 'react'
import { offline, problemFrom, Problem } from '../sync/problem.ts'
import { bringAlong, currentLanguage } from '../translation/catalogues.ts'
import { withAddedWords } from './added-words-on-device.ts'

/** The law on this device: on its way, here, or why it did not come. */
export type LawState = { readonly law: CompiledLaw | null; readonly problem: Problem | null }

let state: LawState = { law: null, problem: null }
let loading: Promise<void> | null = null
const listeners = new Set<() => void>()

function tell(next: LawState): void {
  state = next
  for (const listener of listeners) listener()
}

async function fetchEdition(): Promise<CompiledLaw> {
  const response = await fetch(editionAddress, { credentials: 'omit' }).catch(() => {
    throw offline()
  })
  if (!response.ok) throw await problemFrom(response)
  const edition = (await response.json()) as Edition
  await withAddedWords(edition, currentLanguage().code, 'law')
  return compile(edition)
}

bringAlong(async ({ code }) => {
  if (state.law) await withAddedWords(state.law.edition, code, 'law')
})

/** Fetches the law once for as long as the page is open; after a failure the next call tries again. */
export function loadLaw(): Promise<void> {
  loading ??= fetchEdition().then(
    (law) => tell({ law, problem: null }),
    (reason: unknown) => {
      loading = null
      tell({ law: null, problem: reason instanceof Problem ? reason : new Problem({ code: 'failed', status: 0 }) })
    },
  )
  return loading
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The edition of the law, ready to run; asks for it where it is not here yet. */
export function useLaw(): LawState {
  const now = useSyncExternalStore(subscribe, () => state)
  useEffect(() => {
    if (state.law === null && state.problem === null) void loadLaw()
  }, [])
  return now
}

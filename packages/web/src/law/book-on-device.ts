import bookAddress from '@panah/law/book.json?url'
import editionAddress from '@panah/law/edition.json?url'
import type { Edition } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'
import { useEffect, useSyncExternalStore } from 'react'
import { offline, problemFrom, Problem } from '../sync/problem.ts'
import { bringAlong, currentLanguage } from '../translation/catalogues.ts'
import { withAddedWords } from './added-words-on-device.ts'

/** What a reader needs: the sections as the engine carries them, and the words beside them. Nothing is compiled to read a page. */
export interface Shelf {
  readonly edition: Edition
  readonly book: LawBook
}

/** The book on this device: on its way, here, or why it did not come. */
export type ShelfState = { readonly shelf: Shelf | null; readonly problem: Problem | null }

let state: ShelfState = { shelf: null, problem: null }
let loading: Promise<void> | null = null
const listeners = new Set<() => void>()

function tell(next: ShelfState): void {
  state = next
  for (const listener of listeners) listener()
}

async function fetched<T>(address: string): Promise<T> {
  const response = await fetch(address, { credentials: 'omit' }).catch(() => {
    throw offline()
  })
  if (!response.ok) throw await problemFrom(response)
  return (await response.json()) as T
}

async function fetchShelf(): Promise<Shelf> {
  const [edition, book] = await Promise.all([fetched<Edition>(editionAddress), fetched<LawBook>(bookAddress)])
  await speaking({ edition, book }, currentLanguage().code)
  return { edition, book }
}

async function speaking({ edition, book }: Shelf, language: string): Promise<void> {
  await Promise.all([withAddedWords(edition, language, 'law'), withAddedWords(book, language, 'book')])
}

bringAlong(async ({ code }) => {
  if (state.shelf) await speaking(state.shelf, code)
})

/** Fetches the book once for as long as the page is open; after a failure the next call tries again. */
export function loadShelf(): Promise<void> {
  loading ??= fetchShelf().then(
    (shelf) => tell({ shelf, problem: null }),
    (reason: unknown) => {
      loading = null
      tell({ shelf: null, problem: reason instanceof Problem ? reason : new Problem({ code: 'failed', status: 0 }) })
    },
  )
  return loading
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The book, and asks for it where it is not here yet. */
export function useShelf(): ShelfState {
  const now = useSyncExternalStore(subscribe, () => state)
  useEffect(() => {
    if (state.shelf === null && state.problem === null) void loadShelf()
  }, [])
  return now
}

import instrumentsAddress from '@panah/instruments/instruments.json?url'
import type { Instruments, Question } from '@panah/domain/screening/instruments/instruments'
import { useEffect, useSyncExternalStore } from 'react'
import { offline, problemFrom, Problem } from '../sync/problem.ts'

/** What officers ask, on this device: on its way, here, or why it did not come. */
export type AskingState = { readonly instruments: Instruments | null; readonly problem: Problem | null }

let state: AskingState = { instruments: null, problem: null }
let loading: Promise<void> | null = null
const listeners = new Set<() => void>()

function tell(next: AskingState): void {
  state = next
  for (const listener of listeners) listener()
}

async function fetchInstruments(): Promise<Instruments> {
  const response = await fetch(instrumentsAddress, { credentials: 'omit' }).catch(() => {
    throw offline()
  })
  if (!response.ok) throw await problemFrom(response)
  return (await response.json()) as Instruments
}

/** Fetches the instruments once for as long as the page is open; after a failure the next call tries again. */
export function loadInstruments(): Promise<void> {
  loading ??= fetchInstruments().then(
    (instruments) => tell({ instruments, problem: null }),
    (reason: unknown) => {
      loading = null
      tell({ instruments: null, problem: reason instanceof Problem ? reason : new Problem({ code: 'failed', status: 0 }) })
    },
  )
  return loading
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The instruments of this device, or null while they are not here. */
export function instrumentsInHand(): Instruments | null {
  return state.instruments
}

/** The instruments; asks for them where they are not here yet. */
export function useInstruments(): AskingState {
  const now = useSyncExternalStore(subscribe, () => state)
  useEffect(() => {
    if (state.instruments === null && state.problem === null) void loadInstruments()
  }, [])
  return now
}

const indexes = new WeakMap<Instruments, ReadonlyMap<string, Question>>()

/** The questions by their codes, worked out once. */
export function questionsOf(instruments: Instruments): ReadonlyMap<string, Question> {
  const known = indexes.get(instruments)
  if (known) return known
  const index = new Map(instruments.questions.map((question) => [question.code, question]))
  indexes.set(instruments, index)
  return index
}

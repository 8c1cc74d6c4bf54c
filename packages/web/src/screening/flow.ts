import { useCallback } from 'react'
import { useLocation } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { draftInHand } from './draft-store.ts'

/** The pages of one screening, each with its own place in the history, so that the phone's own back key goes one page back. */
export type Step = 'scene' | 'person' | 'safety' | 'now' | 'look' | 'ask' | 'result' | 'saved'

export interface Place {
  readonly step: Step
  /** Which safety question, or which of the questions asked. Kept beside the address, so that the history names no question. */
  readonly at?: number
  /** Where the act-now card leads on to. */
  readonly then?: Place
}

/** The address of a page of the screening in hand. */
export function addressOf(step: Step): string {
  return step === 'scene' ? '/field/new' : `/field/new/${step}`
}

interface FlowState {
  readonly at?: number
  readonly then?: Place
  /** Of which screening the page was; the phone's back key may lead to one of a person who has been saved since. */
  readonly of?: string
}

/** Where one is within the screening, and the way on. */
export function useFlow(): { state: FlowState; go: (place: Place, options?: { replace?: boolean }) => void; back: () => void } {
  const [, navigate] = useLocation()
  const kept = useHistoryState<FlowState | null>()
  const go = useCallback(
    ({ step, at, then }: Place, { replace = false } = {}) =>
      navigate(addressOf(step), { replace, state: { at, then, of: draftInHand()?.screeningId } satisfies FlowState }),
    [navigate],
  )
  const back = useCallback(() => history.back(), [])
  return { state: kept ?? {}, go, back }
}

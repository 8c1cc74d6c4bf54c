import type { Identity, IdentityPurpose } from '@panah/domain/person/person'
import { useCallback, useEffect, useState } from 'react'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'

/** A name stays open so long, and is then asked for again. */
export const openFor = 120_000

export interface Opened {
  readonly identity: Identity | null
  readonly version: number
  readonly until: number
}

export interface OpenedIdentity {
  readonly opened: Opened | null
  readonly opening: boolean
  readonly problem: Problem | null
  /** Opens, and tells whether it did. */
  open: (purpose: IdentityPurpose) => Promise<boolean>
  close: () => void
}

/**
 * A name that was opened for a purpose. It is in the memory of this one component and in no store of answers, and it closes by itself:
 * after two minutes, when the tab or the window is left, and before the page is printed.
 */
export function useOpenedIdentity(personId: string): OpenedIdentity {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const close = useCallback(() => setOpened(null), [])
  useClosing(opened, close)

  async function open(purpose: IdentityPurpose): Promise<boolean> {
    setOpening(true)
    setProblem(null)
    try {
      const answer = await api.openIdentity({ params: { id: personId }, body: { purpose } })
      setOpened({ ...answer, until: Date.now() + openFor })
      return true
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason
      setProblem(reason)
      return false
    } finally {
      setOpening(false)
    }
  }

  return { opened, opening, problem, open, close }
}

function useClosing(opened: Opened | null, close: () => void): void {
  useEffect(() => {
    if (!opened) return undefined
    const timer = setTimeout(close, Math.max(0, opened.until - Date.now()))
    const whenHidden = () => document.visibilityState === 'hidden' && close()
    document.addEventListener('visibilitychange', whenHidden)
    window.addEventListener('blur', close)
    window.addEventListener('beforeprint', close)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('blur', close)
      window.removeEventListener('beforeprint', close)
    }
  }, [opened, close])
}

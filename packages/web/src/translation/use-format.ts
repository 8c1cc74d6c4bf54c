import { useEffect, useMemo, useState } from 'react'
import { formatOf, type Format } from './format.ts'
import { useLanguage } from './use-text.tsx'

export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatOf(language), [language])
}

const halfAMinute = 30_000

/** The present instant (ISO), renewed every half minute, for clocks that run. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), halfAMinute)
    return () => clearInterval(timer)
  }, [])
  return now
}

import { useEffect, useState } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'

/** A wait shorter than this is not worth a word. */
const longEnough = 1000

/** Whether a wait has lasted a second. */
export function useLong(waiting: boolean): boolean {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => setLong(true), longEnough)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [waiting])
  return waiting && long
}

export interface BusyBarProps {
  /** What one waits for: *Fetching the queue*. */
  what: string
  /** How many of how many, where it is known. */
  done?: number
  of?: number
  /** Shows at once; the wait is known to be long. */
  atOnce?: boolean
}

/** A wait that has lasted a second: a moving bar, the thing by name and, where it is known, how many of how many. */
export function BusyBar({ what, done, of, atOnce = false }: BusyBarProps) {
  const text = useText('ui')
  const long = useLong(true)
  const counted = done !== undefined && of !== undefined && of > 0
  return (
    <div className="wait" role="status">
      {(long || atOnce) && (
        <>
          <span>{numbered(counted ? text('busy.counted', { what, done, of }) : what)}</span>
          <span className={classes('track', !counted && 'moving')}>
            <span style={counted ? { inlineSize: `${(100 * done) / of}%` } : undefined} />
          </span>
        </>
      )}
    </div>
  )
}

import { useEffect, useRef } from 'react'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Calls `lock` when nobody has touched the device for a while. The time is measured by the clock, not by the timer:
 * a laptop that was shut for an hour is locked when it wakes.
 */
export function useIdleLock(minutes: number, active: boolean, lock: () => void): void {
  const latest = useRef(lock)
  useEffect(() => {
    latest.current = lock
  })
  useEffect(() => {
    if (!active) return undefined
    let touched = Date.now()
    const touch = () => {
      touched = Date.now()
    }
    const look = () => {
      if (Date.now() - touched >= minutes * 60_000) latest.current()
    }
    const timer = setInterval(look, 5_000)
    document.addEventListener('visibilitychange', look)
    for (const sign of signs) document.addEventListener(sign, touch, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      for (const sign of signs) document.removeEventListener(sign, touch, { capture: true })
    }
  }, [minutes, active])
}

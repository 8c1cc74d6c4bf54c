import { useEffect } from 'react'

/** After each try that was not enough, brings the first thing that is wrong into view and puts the focus on it. */
export function useFirstWrong(tries: number): void {
  useEffect(() => {
    if (tries === 0) return
    const field = document.querySelector('main .wrong')?.closest('.field')
    const control = field?.querySelector<HTMLElement>('input, select, textarea, button')
    control?.focus({ preventScroll: true })
    field?.scrollIntoView({ block: 'center' })
  }, [tries])
}

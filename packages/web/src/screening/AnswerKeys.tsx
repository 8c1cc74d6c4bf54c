import { useEffect, useRef } from 'react'
import type { Answer } from '../ui/Answers.tsx'
import { isWriting } from '../ui/Button.tsx'

export interface AnswerKeysProps {
  offer: readonly Answer[]
  onAnswer: (answer: Answer) => void
  onBack: () => void
  onSkip?: (() => void) | undefined
}

/** The keyboard's way through a question: 1–4 answer, the arrow of reading skips, the other one and Backspace go back. */
export function AnswerKeys(props: AnswerKeysProps) {
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || document.querySelector('dialog[open]')) return
      const done = press(event.key, latest.current)
      if (done) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}

function press(key: string, { offer, onAnswer, onBack, onSkip }: AnswerKeysProps): boolean {
  const chosen = /^[1-9]$/.test(key) ? offer[Number(key) - 1] : undefined
  if (chosen) {
    onAnswer(chosen)
    return true
  }
  const rtl = document.documentElement.dir === 'rtl'
  if (key === 'Backspace' || key === (rtl ? 'ArrowRight' : 'ArrowLeft')) {
    onBack()
    return true
  }
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight') && onSkip) {
    onSkip()
    return true
  }
  return false
}

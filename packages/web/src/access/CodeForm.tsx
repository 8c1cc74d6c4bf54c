import { useState, type ReactNode } from 'react'
import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { sixDigits } from './six-digits.ts'

export interface CodeFormProps {
  label: string
  hint?: string
  button: string
  /** Whether the field is the first thing on the page. */
  first?: boolean
  problem: Problem | null
  sending: boolean
  /** Gives whether the digits were right. */
  onCode: (code: string) => Promise<boolean>
  children?: ReactNode
}

/** Six digits from the app; a wrong six are wiped, because the next ones are others. */
export function CodeForm({ label, hint, button, first = false, problem, sending, onCode, children }: CodeFormProps) {
  const text = useText('access')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)

  async function submit() {
    setTried(true)
    if (code.length < 6) return
    if (await onCode(code)) return
    setCode('')
    setTried(false)
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <Refusal problem={problem} />
      <TextField
        label={label}
        hint={hint}
        wrong={tried && code.length < 6 && text('totp.six')}
        code
        value={code}
        onChange={(typed) => setCode(sixDigits(typed))}
        inputMode="numeric"
        autoComplete="one-time-code"
        first={first}
      />
      <Button type="submit" kind="main" busy={sending && text('sign-in.busy')}>
        {button}
      </Button>
    </form>
  )
}

import { useState, type ReactNode } from 'react'
import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { pinDigits, pinFault } from './pin.ts'

interface NewPinFormProps {
  button: string
  busy: string
  /** Asks for the old one first. */
  old?: boolean
  problem?: Problem | null
  /** What is wrong with the old PIN, once it was tried. */
  oldWrong?: string | null
  onPin: (pin: string, old: string) => Promise<void>
  children?: ReactNode
}

/** A PIN is chosen: typed twice, six digits or more, none of those that are tried first. */
export function NewPinForm({ button, busy, old = false, problem = null, oldWrong = null, onPin, children }: NewPinFormProps) {
  const text = useText('offline')
  const [former, setFormer] = useState('')
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [working, setWorking] = useState(false)
  const fault = pinFault(pin)
  const differs = pinDigits(pin) !== pinDigits(again)

  async function submit() {
    setTried(true)
    if (fault || differs || working || (old && former === '')) return
    setWorking(true)
    await onPin(pin, former).finally(() => setWorking(false))
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
      {old && <PinField label={text('pin.old')} value={former} onChange={setFormer} wrong={oldWrong} autoComplete="off" />}
      <PinField
        label={text('pin.new')}
        hint={text('pin.hint')}
        value={pin}
        onChange={setPin}
        wrong={tried && fault && text(`pin.fault.${fault}`)}
        autoComplete="off"
      />
      <PinField
        label={text('pin.again')}
        value={again}
        onChange={setAgain}
        wrong={tried && !fault && differs && text('pin.differs')}
        autoComplete="off"
      />
      <Button type="submit" kind="main" busy={working && busy}>
        {button}
      </Button>
    </form>
  )
}

interface PinFieldProps {
  label: string
  hint?: string
  value: string
  onChange: (value: string) => void
  wrong?: string | false | null
  autoComplete: string
  first?: boolean
}

/** Digits that nobody beside the officer reads. */
export function PinField({ label, hint, value, onChange, wrong, autoComplete, first = false }: PinFieldProps) {
  return (
    <TextField
      label={label}
      hint={hint}
      wrong={wrong}
      code
      type="password"
      inputMode="numeric"
      value={value}
      onChange={onChange}
      autoComplete={autoComplete}
      first={first}
    />
  )
}

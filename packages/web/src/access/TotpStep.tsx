import { useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { sixDigits } from './six-digits.ts'

/** The second step: six digits from the app. */
export function TotpStep({ onNext, onAgain }: { onNext: (to: 'in' | 'totp' | 'enrol-totp') => void; onAgain: () => void }) {
  const text = useText('access')
  const totp = useSend('totp')
  const [code, setCode] = useState('')

  async function submit() {
    const answer = await totp.send({ body: { code } })
    if (answer) onNext(answer.next)
    else setCode('')
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h1>{text('totp.title')}</h1>
      <Refusal problem={totp.problem} />
      <TextField
        label={text('totp.code')}
        hint={text('totp.hint')}
        code
        value={code}
        onChange={(typed) => setCode(sixDigits(typed))}
        inputMode="numeric"
        autoComplete="one-time-code"
        first
      />
      <Button type="submit" kind="main" busy={totp.sending && text('sign-in.busy')} disabledBecause={code.length < 6 && text('totp.six')}>
        {text('totp.button')}
      </Button>
      <p className="sm muted">{text('totp.lost')}</p>
      <Button kind="quiet" icon="back" onPress={onAgain}>
        {text('totp.again')}
      </Button>
    </form>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { encode } from 'uqr'
import { api } from '../sync/client.ts'
import { Fetched } from '../sync/Fetched.tsx'
import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/Choice.tsx'
import { TextField } from '../ui/Field.tsx'
import { CodeForm } from './CodeForm.tsx'
import { sixDigits } from './six-digits.ts'
import type { StepProps } from './step.ts'

type Enrolment = Awaited<ReturnType<typeof api.enrolTotp>>

interface EnrolProps extends StepProps {
  leave?: string
  /** Given a moment ago at the sign-in, and not asked for again. */
  password?: string
  /** Whether a lock is there that this one takes the place of. */
  replaces?: boolean
}

/** The app on the phone is given the secret, and proves that it has it. Whoever only found the screen open is stopped by the password. */
export function EnrolTotp({ onNext, onAgain, leave, password, replaces = false }: EnrolProps) {
  const text = useText('access')
  const [shown, setShown] = useState<Enrolment | null>(null)
  // Asked once: another asking would make another secret, and the one just scanned would be worth nothing.
  const given = useQuery<Enrolment, Problem>({
    queryKey: ['enrolTotp'],
    queryFn: () => api.enrolTotp({ body: { password: password ?? '' } }),
    enabled: password !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const made = shown ?? given.data
  return (
    <div className="form">
      <h1>{text(replaces ? 'enrol.replace-title' : 'enrol.title')}</h1>
      <p className="sm muted">{text(replaces ? 'enrol.replace-why' : 'enrol.why')}</p>
      {password !== undefined && !made && (
        <Fetched query={given} what={text('enrol.busy')}>
          {() => null}
        </Fetched>
      )}
      {password === undefined && !made && <AskAgain replaces={replaces} onMade={setShown} />}
      {made && <Secret secret={made.secret} uri={made.uri} />}
      {made && <Proof onNext={onNext} />}
      <Button kind="quiet" icon="back" onPress={onAgain}>
        {leave ?? text('totp.again')}
      </Button>
    </div>
  )
}

function AskAgain({ replaces, onMade }: { replaces: boolean; onMade: (made: Enrolment) => void }) {
  const text = useText('access')
  const enrol = useSend('enrolTotp')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)

  async function submit() {
    setTried(true)
    if (!password || (replaces && code.length < 6)) return
    const made = await enrol.send({ body: { password, ...(replaces ? { code } : {}) } })
    if (made) return onMade(made)
    // The digits are worth one try.
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
      <Refusal problem={enrol.problem} />
      <TextField
        label={text('enrol.password')}
        hint={text('enrol.password-why')}
        wrong={tried && !password && text('sign-in.password-needed')}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        ltr
        spellCheck={false}
        first
      />
      <CheckField label={text('show-password')} checked={shown} onChange={setShown} />
      {replaces && (
        <TextField
          label={text('enrol.code-now')}
          wrong={tried && code.length < 6 && text('totp.six')}
          code
          value={code}
          onChange={(typed) => setCode(sixDigits(typed))}
          inputMode="numeric"
          autoComplete="one-time-code"
        />
      )}
      <Button type="submit" kind="main" busy={enrol.sending && text('enrol.busy')}>
        {text('enrol.go-on')}
      </Button>
    </form>
  )
}

function Secret({ secret, uri }: { secret: string; uri: string }) {
  const text = useText('access')
  return (
    <>
      <p>{text.rich('enrol.scan')}</p>
      <div className="qr">
        <QrCode words={uri} label={text('enrol.qr')} />
      </div>
      <p className="sm muted">{text('enrol.type-it')}</p>
      <p className="secret" aria-label={text('enrol.secret')}>
        {secret.match(/.{1,4}/g)?.map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </p>
    </>
  )
}

/** A square of squares, drawn as one path. */
export function QrCode({ words, label }: { words: string; label: string }) {
  const { size, data } = encode(words, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function Proof({ onNext }: Pick<StepProps, 'onNext'>) {
  const text = useText('access')
  const confirm = useSend('confirmTotp')

  async function check(code: string): Promise<boolean> {
    const answer = await confirm.send({ body: { code } })
    if (answer) onNext(answer.next)
    return answer !== null
  }

  return (
    <CodeForm
      label={text('enrol.proof')}
      button={text('enrol.button')}
      problem={confirm.problem}
      sending={confirm.sending}
      onCode={check}
    />
  )
}

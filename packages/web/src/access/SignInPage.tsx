import { lazy, Suspense, useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/Choice.tsx'
import { TextField } from '../ui/Field.tsx'
import { QuickExit } from '../public/QuickExit.tsx'
import { WaysIn } from '../public/WaysIn.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AccessFrame } from './AccessFrame.tsx'
import type { NextStep, Why } from './step.ts'
import { TotpStep } from './TotpStep.tsx'

const EnrolTotp = lazy(() => import('./EnrolTotp.tsx').then((module) => ({ default: module.EnrolTotp })))

interface SignInPageProps {
  why: Why
  onIn: () => Promise<void>
  /** Where a PIN, or work that goes on, is the other way in. */
  onBack?: (() => void) | null
}

/** The door: username and password, then the six digits; the first time, the setting up of the app that makes them. */
export function SignInPage({ why, onIn, onBack = null }: SignInPageProps) {
  const text = useText('access')
  const [step, setStep] = useState<'password' | Exclude<NextStep, 'in'>>('password')
  usePageTitle(text('sign-in.title'))
  // Kept for one step, in memory alone: setting up a second lock asks for the password, and she has just given it.
  const [password, setPassword] = useState('')
  const next = (to: NextStep) => (to === 'in' ? void onIn() : setStep(to))
  const again = () => setStep('password')
  return (
    <AccessFrame before={why === 'first' && step === 'password' && <WaysIn />}>
      {why === 'first' && <QuickExit />}
      {why !== 'first' && step === 'password' && (
        <Notice icon="lock" title={text(`sign-in.${why}.title`)}>
          {text(`sign-in.${why}.what`)}
        </Notice>
      )}
      {step === 'password' && (
        <PasswordStep
          onNext={(to, given) => {
            setPassword(to === 'enrol-totp' ? given : '')
            next(to)
          }}
        />
      )}
      {step === 'password' && onBack && (
        <Button kind="quiet" icon="back" onPress={onBack}>
          {text('sign-in.back')}
        </Button>
      )}
      {step === 'totp' && <TotpStep onNext={next} onAgain={again} />}
      {step === 'enrol-totp' && (
        <Suspense fallback={<BusyBar what={text('enrol.title')} />}>
          <EnrolTotp onNext={next} onAgain={again} password={password} />
        </Suspense>
      )}
    </AccessFrame>
  )
}

// A browser may fill the fields in without telling the page, so that the button is never shut and the form itself is read.
function PasswordStep({ onNext }: { onNext: (to: NextStep, password: string) => void }) {
  const text = useText('access')
  const signIn = useSend('signIn')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [tried, setTried] = useState(false)

  async function submit(form: HTMLFormElement) {
    const given = { username: valueOf(form, 'username').trim(), password: valueOf(form, 'password') }
    setUsername(given.username)
    setPassword(given.password)
    setTried(true)
    if (!given.username || !given.password) return
    const answer = await signIn.send({ body: given })
    if (answer) onNext(answer.next, given.password)
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit(event.currentTarget)
      }}
    >
      <h1>{text('sign-in.title')}</h1>
      <Refusal problem={signIn.problem} />
      <TextField
        label={text('username')}
        wrong={tried && !username && text('sign-in.username-needed')}
        value={username}
        onChange={setUsername}
        name="username"
        autoComplete="username"
        ltr
        first
        spellCheck={false}
      />
      <TextField
        label={text('password')}
        wrong={tried && !password && text('sign-in.password-needed')}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        name="password"
        autoComplete="current-password"
        ltr
        spellCheck={false}
      />
      <CheckField label={text('show-password')} checked={shown} onChange={setShown} />
      <Button type="submit" kind="main" busy={signIn.sending && text('sign-in.busy')}>
        {text('sign-in.button')}
      </Button>
      <p className="sm muted">{text('sign-in.help')}</p>
    </form>
  )
}

function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name)
  return typeof value === 'string' ? value : ''
}

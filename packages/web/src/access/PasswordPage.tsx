import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { Refusal } from '../sync/Refusal.tsx'
import { useFieldWords } from '../sync/refusal-words.ts'
import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckField } from '../ui/Choice.tsx'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AccessFrame } from './AccessFrame.tsx'
import { useSession } from './Session.tsx'

const fewest = 12

/** A new password. The first one was given by somebody else, so it must be changed before anything is done with it. */
export function PasswordPage() {
  const text = useText('access')
  const { me } = useSession()
  const queries = useQueryClient()
  const change = useSend('changePassword')
  const wrong = useFieldWords(change.problem, 'access')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [shown, setShown] = useState(false)
  const [done, setDone] = useState(false)
  usePageTitle(text('password.title'))
  const type = shown ? 'text' : 'password'

  async function submit() {
    if (!(await change.send({ body: { current, next } }))) return
    setDone(true)
    await queries.invalidateQueries()
  }

  if (done && !me.mustChangePassword) {
    return (
      <AccessFrame>
        <Notice urgency="safe" spoken title={text('password.done')}>
          {text('password.done-what')}
        </Notice>
        <Link href="/" className="btn main">
          <span className="w">{text('to-my-work')}</span>
        </Link>
      </AccessFrame>
    )
  }
  return (
    <AccessFrame>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <h1>{text('password.title')}</h1>
        {me.mustChangePassword && <p className="sm muted">{text('password.must')}</p>}
        <Refusal problem={change.problem} kept />
        <TextField
          label={text('password.current')}
          type={type}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          ltr
          spellCheck={false}
          wrong={wrong('current')}
        />
        <TextField
          label={text('password.next')}
          hint={text('password.hint')}
          type={type}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          ltr
          spellCheck={false}
          wrong={wrong('next')}
        />
        <CheckField label={text('show-password')} checked={shown} onChange={setShown} />
        <Button
          type="submit"
          kind="main"
          busy={change.sending && text('password.busy')}
          disabledBecause={(!current || next.length < fewest) && text('password.long-enough')}
        >
          {text('password.button')}
        </Button>
        {!me.mustChangePassword && (
          <Link href="/me" className="btn quiet">
            <span className="w">{text('back-to-settings')}</span>
          </Link>
        )}
      </form>
    </AccessFrame>
  )
}

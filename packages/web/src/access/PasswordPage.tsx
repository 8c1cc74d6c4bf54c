import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useFieldWords } from '../sync/refusal-words.ts'
import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { CheckField } from '../ui/Choice.tsx'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AccessFrame } from './AccessFrame.tsx'
import { useSession } from './session-context.ts'

const fewest = 12

/** A new password. The first one was given by somebody else, so it must be changed before anything is done with it. */
export function PasswordPage() {
  const text = useText('access')
  const { me } = useSession()
  const queries = useQueryClient()
  const [done, setDone] = useState(false)
  usePageTitle(text('password.title'))

  async function changed() {
    setDone(true)
    await queries.invalidateQueries()
  }

  return (
    <AccessFrame>
      {done && !me.mustChangePassword ? <Changed /> : <PasswordForm must={me.mustChangePassword} onChanged={() => void changed()} />}
    </AccessFrame>
  )
}

function Changed() {
  const text = useText('access')
  return (
    <>
      <Notice urgency="safe" spoken title={text('password.done')}>
        {text('password.done-what')}
      </Notice>
      <ButtonLink href="/" kind="main">
        {text('to-my-work')}
      </ButtonLink>
    </>
  )
}

function PasswordForm({ must, onChanged }: { must: boolean; onChanged: () => void }) {
  const text = useText('access')
  const change = useSend('changePassword')
  const wrong = useFieldWords(change.problem, 'access')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [shown, setShown] = useState(false)
  const common = { type: shown ? 'text' : 'password', ltr: true, spellCheck: false } as const

  async function submit() {
    if (await change.send({ body: { current, next } })) onChanged()
  }

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h1>{text('password.title')}</h1>
      {must && <p className="sm muted">{text('password.must')}</p>}
      <Refusal problem={change.problem} kept />
      <TextField
        {...common}
        label={text('password.current')}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        wrong={wrong('current')}
      />
      <TextField
        {...common}
        label={text('password.next')}
        hint={text('password.hint')}
        value={next}
        onChange={setNext}
        autoComplete="new-password"
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
      {!must && (
        <ButtonLink href="/me" kind="quiet" icon="back">
          {text('back-to-settings')}
        </ButtonLink>
      )}
    </form>
  )
}

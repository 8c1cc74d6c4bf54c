import { useQuery } from '@tanstack/react-query'
import { encode } from 'uqr'
import { api } from '../sync/client.ts'
import { Fetched } from '../sync/Fetched.tsx'
import type { Problem } from '../sync/problem.ts'
import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { CodeForm } from './CodeForm.tsx'
import type { StepProps } from './step.ts'

type Enrolment = Awaited<ReturnType<typeof api.enrolTotp>>

/** The first time: the app on the phone is given the secret, and proves that it has it. */
export function EnrolTotp({ onNext, onAgain, leave }: StepProps & { leave?: string }) {
  const text = useText('access')
  // Asked once: another asking would make another secret, and the one just scanned would be worth nothing.
  const enrolment = useQuery<Enrolment, Problem>({
    queryKey: ['enrolTotp'],
    queryFn: () => api.enrolTotp(),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <div className="form">
      <h1>{text('enrol.title')}</h1>
      <p className="sm muted">{text('enrol.why')}</p>
      <Fetched query={enrolment} what={text('enrol.busy')}>
        {({ secret, uri }) => <Secret secret={secret} uri={uri} />}
      </Fetched>
      {enrolment.data && <Proof onNext={onNext} />}
      <Button kind="quiet" icon="back" onPress={onAgain}>
        {leave ?? text('totp.again')}
      </Button>
    </div>
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

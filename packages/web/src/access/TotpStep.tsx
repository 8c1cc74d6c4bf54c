import { useSend } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { CodeForm } from './CodeForm.tsx'
import type { StepProps } from './step.ts'

/** The second step: six digits from the app. */
export function TotpStep({ onNext, onAgain }: StepProps) {
  const text = useText('access')
  const totp = useSend('totp')

  async function check(code: string): Promise<boolean> {
    const answer = await totp.send({ body: { code } })
    if (answer) onNext(answer.next)
    return answer !== null
  }

  return (
    <>
      <CodeForm
        label={text('totp.code')}
        hint={text('totp.hint')}
        button={text('totp.button')}
        first
        problem={totp.problem}
        sending={totp.sending}
        onCode={check}
      >
        <h1>{text('totp.title')}</h1>
      </CodeForm>
      <p className="sm muted">{text('totp.lost')}</p>
      <p>
        <Button kind="quiet" icon="back" onPress={onAgain}>
          {text('totp.again')}
        </Button>
      </p>
    </>
  )
}

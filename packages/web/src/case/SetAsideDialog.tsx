import type { SetAside } from '@panah/domain/case/case-file'
import type { Screening } from '@panah/domain/screening/screening'
import { useState } from 'react'
import type { z } from 'zod'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioField } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Changed } from './Changed.tsx'
import { Decided, isDecided } from './OpenCaseDialog.tsx'

type Reason = z.infer<typeof SetAside>['because']

const reasons = [
  'not-a-victim-on-these-facts',
  'already-in-another-file',
  'person-declined-all-help',
  'sent-to-another-agency',
] as const satisfies readonly Reason[]

interface SetAsideProps {
  screening: Screening
  onReload: () => void
  onClose: () => void
}

/** No file from this screening, and why. The record and its count stay. */
export function SetAsideDialog({ screening, onReload, onClose }: SetAsideProps) {
  const text = useText('case')
  const aside = useCommand('screening.set-aside')
  const [because, setBecause] = useState<Reason | null>(null)

  async function submit(reason: Reason) {
    if (await aside.send({ screeningId: screening.id, baseVersion: screening.version, because: reason })) onClose()
  }

  return (
    <Dialog
      title={text.rich('aside.title', { number: screening.number })}
      onClose={onClose}
      actions={
        <>
          {!isDecided(screening) && (
            <Button
              kind="main"
              busy={aside.sending && text('aside.sending')}
              disabledBecause={because === null && text('aside.reason-first')}
              onPress={() => because && void submit(because)}
            >
              {text('aside.confirm')}
            </Button>
          )}
          <Button onPress={onClose}>{text('dialog.back')}</Button>
        </>
      }
    >
      {isDecided(screening) ? (
        <Decided screening={screening} />
      ) : (
        <>
          <p className="sm muted">{text('aside.about')}</p>
          {screening.presumption === 'presumed-victim' && (
            <Notice icon="danger" title={text('aside.presumed.title')}>
              {text('aside.presumed.what')}
            </Notice>
          )}
          <RadioField
            label={text('aside.reason')}
            options={reasons.map((value) => ({ value, label: text(`aside.reason.${value}`), hint: text(`aside.hint.${value}`) }))}
            value={because}
            onChange={setBecause}
          />
          <Changed
            problem={aside.problem}
            onReload={() => {
              aside.clear()
              onReload()
            }}
          />
        </>
      )}
    </Dialog>
  )
}

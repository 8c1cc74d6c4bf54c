import type { AccountLabel } from '@panah/domain/access/account'
import type { CaseFile } from '@panah/domain/case/case-file'
import type { Screening } from '@panah/domain/screening/screening'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Fetched } from '../sync/Fetched.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { RadioField } from '../ui/Choice.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Changed } from './Changed.tsx'

export const urgencies = ['emergency', 'urgent', 'routine'] as const satisfies readonly CaseFile['urgency'][]

interface DialogProps {
  screening: Screening
  onReload: () => void
  onClose: () => void
}

/** Opens a case file from a screening: who cares for her, and how soon. */
export function OpenCaseDialog({ screening, onReload, onClose }: DialogProps) {
  const text = useText('case')
  const [, go] = useLocation()
  const open = useCommand('case.open')
  const caseId = useRef(crypto.randomUUID())
  const [caseworkerId, setCaseworkerId] = useState<string | null>(null)
  const [urgency, setUrgency] = useState<CaseFile['urgency'] | null>(null)
  const waits = !caseworkerId ? text('open.caseworker-first') : !urgency ? text('open.urgency-first') : null

  async function submit() {
    if (!caseworkerId || !urgency) return
    const receipt = await open.send({
      caseId: caseId.current,
      screeningId: screening.id,
      baseVersion: screening.version,
      caseworkerId,
      urgency,
    })
    if (receipt) go(`/cases/${receipt.record?.id ?? caseId.current}`)
  }

  return (
    <Dialog
      title={text.rich('open.title', { number: screening.number })}
      onClose={onClose}
      actions={
        <>
          {!isDecided(screening) && (
            <Button kind="main" busy={open.sending && text('open.sending')} disabledBecause={waits} onPress={() => void submit()}>
              {text('open.confirm')}
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
          <p className="sm muted">{text('open.about')}</p>
          <Caseworkers district={screening.scene.district} value={caseworkerId} onChange={setCaseworkerId} />
          <RadioField
            label={text('open.urgency')}
            options={urgencies.map((value) => ({ value, label: text(`urgency.${value}`), hint: text(`urgency-hint.${value}`) }))}
            value={urgency}
            onChange={setUrgency}
          />
          <Changed
            problem={open.problem}
            onReload={() => {
              open.clear()
              onReload()
            }}
          />
        </>
      )}
    </Dialog>
  )
}

export function isDecided({ caseId, setAsideBecause }: Pick<Screening, 'caseId' | 'setAsideBecause'>): boolean {
  return caseId !== null || setAsideBecause !== null
}

/** While one was choosing, somebody else decided. */
export function Decided({ screening }: { screening: Screening }) {
  const text = useText('case')
  if (!isDecided(screening)) return null
  const { caseId, setAsideBecause } = screening
  return (
    <Notice
      spoken
      icon="file"
      title={text(caseId ? 'decided.case' : 'decided.aside')}
      actions={
        caseId ? (
          <ButtonLink size="small" href={`/cases/${caseId}`}>
            {text('screenings.to-the-case')}
          </ButtonLink>
        ) : undefined
      }
    >
      {setAsideBecause && text(`aside.reason.${setAsideBecause}`)}
    </Notice>
  )
}

interface CaseworkersProps {
  district: string
  value: string | null
  onChange: (id: string) => void
}

function Caseworkers({ district, value, onChange }: CaseworkersProps) {
  const text = useText('case')
  const query = useQueryOf('caseworkers', { query: { district } })
  const option = useCaseworkerOption()
  return (
    <Fetched query={query} what={text('open.fetching-caseworkers')}>
      {({ caseworkers }) =>
        caseworkers.length === 0 ? (
          <EmptyState title={text('open.nobody.title')}>{text('open.nobody.what')}</EmptyState>
        ) : (
          <RadioField
            label={text('open.caseworker')}
            hint={text('open.caseworker-hint')}
            options={caseworkers.map(option)}
            value={value}
            onChange={onChange}
          />
        )
      }
    </Fetched>
  )
}

function useCaseworkerOption() {
  const named = useNamed()
  return ({ id, number, unitName }: AccountLabel) => ({ value: id, label: number, hint: named(unitName) })
}

import type { EventCode } from '@panah/domain/case/case-event'
import { stepsTouched } from '@panah/domain/case/clocks'
import type { CaseView } from '@panah/domain/contract/case'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { dueAt } from '@panah/domain/law/due'
import type { Step } from '@panah/domain/law/edition'
import { numbered } from '../../translation/rich.tsx'
import { useFormat } from '../../translation/use-format.ts'
import { useText } from '../../translation/use-text.tsx'
import { useStepWords } from './step-words.ts'
import { tasksOf } from './tasks.ts'

interface WhatFollowsProps {
  law: CompiledLaw
  view: CaseView
  event: EventCode
  at: string | null
  about: string | null
}

/** What an event would start here, with the hour by which each is due, and what it would end. */
export function WhatFollows({ law, view, event, at, about }: WhatFollowsProps) {
  const text = useText('procedure')
  const words = useStepWords(law)
  const steps = law.edition.practice?.steps ?? []
  const { starts } = stepsTouched(
    steps.filter(({ step }) => view.steps?.includes(step)),
    event,
  )
  const ends = tasksOf(steps, view).open.filter(({ step, about: of }) => of === about && step.ends?.includes(event))
  if (starts.length + ends.length === 0) return <p className="sm muted">{text('follows-nothing')}</p>
  return (
    <div className="follows" role="status">
      {ends.length > 0 && (
        <>
          <p className="sm">
            <b>{text('follows-ends')}</b>
          </p>
          <ul className="plain-list sm">
            {ends.map(({ key, step }) => (
              <li key={key}>{numbered(words.says(step))}</li>
            ))}
          </ul>
        </>
      )}
      {starts.length > 0 && (
        <>
          <p className="sm">
            <b>{text('follows-starts')}</b>
          </p>
          <ul className="plain-list sm">
            {starts.map((step) => (
              <li key={step.step}>
                {numbered(words.says(step))} <DueWords step={step} at={at} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function DueWords({ step: { limit, kind }, at }: { step: Step; at: string | null }) {
  const text = useText('procedure')
  const format = useFormat()
  if (limit === 'at-once') return <span className="dim">{text('chip-at-once')}</span>
  const due = kind === 'clock' && limit && at ? dueAt(limit, at) : undefined
  return due ? <span className="dim">{numbered(text('follows-by', { when: format.dayTime(due) }))}</span> : null
}

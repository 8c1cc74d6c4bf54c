import { dueOf } from '@panah/domain/case/progress'
import type { CaseView } from '@panah/domain/contract/case'
import type { ReactNode } from 'react'
import { WithLaw } from '../law/WithLaw.tsx'
import { remaining } from '../translation/remaining.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ClockCard, Clocks } from '../ui/Clock.tsx'
import { Num } from '../ui/Words.tsx'
import { LawClocks } from './event/LawClocks.tsx'

/** The clocks that run in this file, the most pressing first; where none runs, what would start one. */
export function CaseClocks({ view }: { view: CaseView }) {
  const text = useText('case')
  const ui = useText('ui')
  const { file, nextStep } = view
  const waiting = (view.referrals ?? [])
    .filter(({ state }) => state === 'sent')
    .toSorted((a, b) => Date.parse(a.answerBy) - Date.parse(b.answerBy))
  const running = (view.clocks ?? []).filter(({ endedBy, kind }) => endedBy === null && kind !== 'opens')
  const due = nextStep === 'await-answer' ? null : dueOf(nextStep, file, null)
  return (
    <Clocks label={text('clocks.label')}>
      {due && (
        <Due
          what={text(`next.${nextStep}`)}
          due={due}
          rule={text('clocks.next-rule', { urgency: text(`urgency.${file.urgency}`), rule: text(`clocks.from-opening.${file.urgency}`) })}
        />
      )}
      {waiting.map((each) => (
        <AnswerDue key={each.id} referral={each} />
      ))}
      {running.length > 0 && <WithLaw>{(law) => <LawClocks law={law} view={view} />}</WithLaw>}
      {due === null && waiting.length + running.length === 0 && (
        <ClockCard
          what={text('clocks.none')}
          urgency={null}
          left={ui('remaining.no-date')}
          rule={text(`clocks.would.${nextStep === 'respect-refusal' ? 'respect-refusal' : 'follow-up'}`)}
        />
      )}
    </Clocks>
  )
}

function AnswerDue({ referral: { number, service, answerBy, urgency } }: { referral: NonNullable<CaseView['referrals']>[number] }) {
  const text = useText('case')
  const referral = useText('referral')
  return (
    <Due
      what={text('clocks.answers-by', { service: referral(`service.${service}`) })}
      due={answerBy}
      rule={text.rich('clocks.rule', { number: <Num>{number}</Num>, rule: referral(`urgency-rule.${urgency}`) })}
    />
  )
}

function Due({ what, due, rule }: { what: string; due: string; rule: ReactNode }) {
  const ui = useText('ui')
  const format = useFormat()
  const left = remaining(due, useNow(), ui, format)
  return <ClockCard what={what} urgency={left.urgency} left={left.long} spoken={left.spoken} rule={rule} />
}

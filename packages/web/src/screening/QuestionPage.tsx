import type { Question as Asked } from '@panah/domain/screening/instruments/instruments'
import { targetsOf } from '@panah/domain/screening/instruments/settle'
import type { NextQuestion } from '@panah/domain/screening/next-question'
import { useId } from 'react'
import { Redirect } from 'wouter'
import { indexOf, useLawWords } from '../law/law-words.ts'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Answers, type Answer } from '../ui/Answers.tsx'
import { Button } from '../ui/Button.tsx'
import { Guide } from '../ui/FieldPage.tsx'
import { Steps } from '../ui/Steps.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AnswerKeys } from './AnswerKeys.tsx'
import { questionsOf } from './asking-on-device.ts'
import { answer, ask, type Draft } from './draft.ts'
import { draftInHand, editDraft } from './draft-store.ts'
import { addressOf, useFlow, type Place } from './flow.ts'
import { ReadAloud } from './ReadAloud.tsx'
import { StepFrame } from './StepFrame.tsx'
import { stepsBefore, stepsOfDraft } from './steps.ts'
import { useSoFar } from './use-interview.ts'
import { WithAsking, type Asking } from './WithAsking.tsx'

/** One question on a page: the next that can still change something, or an earlier one that one has gone back to. */
export function QuestionPage({ draft, at, then }: { draft: Draft; at: number; then: Place | undefined }) {
  const text = useText('screening')
  const { back } = useFlow()
  usePageTitle(text('question.title'))
  const here: Place = { step: 'ask', at, ...(then ? { then } : {}) }
  return (
    <StepFrame draft={draft} here={here} onBack={back}>
      <WithAsking>{(asking) => <Question asking={asking} draft={draft} at={at} then={then} />}</WithAsking>
    </StepFrame>
  )
}

/** Where the way leads when there is nothing (more) to ask here. */
function elsewhere(next: NextQuestion | null): string | null {
  if (next === null) return addressOf('result')
  if (next.is === 'exit') return addressOf('safety')
  return next.is === 'question' ? null : addressOf('person')
}

function Question({ asking, draft, at, then }: { asking: Asking; draft: Draft; at: number; then: Place | undefined }) {
  const now = useSoFar(asking, draft)
  const earlier = draft.asked[at]
  if (now === null) return <Redirect to={addressOf('scene')} replace />
  const { next, progress } = now.interview
  const away = earlier === undefined ? elsewhere(next) : null
  if (away !== null) return <Redirect to={away} replace />
  const code = earlier ?? (next?.is === 'question' ? next.question : '')
  return (
    <>
      <Where
        {...{ asking, draft, code }}
        counts={{ done: progress.done.length, toCome: progress.toCome.length, maybe: progress.maybe.length }}
      />
      <Put asking={asking} draft={draft} code={code} at={at} then={then} />
    </>
  )
}

interface WhereProps {
  asking: Asking
  draft: Draft
  code: string
  counts: { readonly done: number; readonly toCome: number; readonly maybe: number }
}

/** Steps, the place among them; a question that was chosen from the result is in none. */
function Where({ asking, draft, code, counts: { done, toCome, maybe } }: WhereProps) {
  const text = useText('screening')
  const say = useNamed()
  const steps = stepsOfDraft(asking.instruments, draft)
  const index = steps.findIndex(({ items }) => items.some(({ question }) => question === code))
  const step = steps[index]
  if (!step) return <p className="steps-words">{text('step.more')}</p>
  // Done, as the interview counts it, has danger and person; the place and what is seen come besides.
  const sure = done + 3 + toCome
  return <Steps at={Math.min(index + stepsBefore + 1, done + 3, sure)} of={sure} maybe={maybe} about={say(step.name)} />
}

interface PutProps {
  asking: Asking
  draft: Draft
  code: string
  at: number
  then: Place | undefined
}

const all = ['yes', 'no', 'unknown', 'refused'] as const satisfies readonly Answer[]
const seen = ['yes', 'no', 'unknown'] as const satisfies readonly Answer[]

function Put({ asking, draft, code, at, then }: PutProps) {
  const text = useText('screening')
  const id = useId()
  const { go, back } = useFlow()
  const question = questionsOf(asking.instruments).get(code)
  const offer = question?.how === 'see' ? seen : all

  // A changed earlier answer may open or close what was asked after it, so one goes on where the interview stands.
  function onward(changed: boolean) {
    const asked = draftInHand()?.asked.length ?? 0
    if (then) go(then, { replace: true })
    else go({ step: 'ask', at: changed ? asked : Math.min(at + 1, asked) })
  }

  function onAnswer(given: Answer | null) {
    const before = draft.answers[code] ?? null
    if (given !== null && given !== before) editDraft((draftNow) => answer(draftNow, code, given))
    onward(given !== null && given !== before)
  }

  function onSkip() {
    editDraft((draftNow) => ask(draftNow, code))
    onward(false)
  }

  return (
    <>
      <Wording asking={asking} code={code} question={question} id={id} />
      <div className="low stack">
        <Answers
          labelledBy={id}
          value={draft.answers[code] ?? null}
          onAnswer={onAnswer}
          offer={offer}
          labels={question?.how === 'see' ? { unknown: text('answer.cannot-tell') } : {}}
        />
        <div className="row wrap between ways">
          <Button kind="quiet" iconEnd="forward" onPress={onSkip}>
            {text(draft.answers[code] === undefined ? 'question.skip' : 'question.leave')}
          </Button>
          <Button kind="quiet" onPress={() => go({ step: 'result' })}>
            {text('question.result')}
          </Button>
        </div>
        <AnswerKeys offer={offer} onAnswer={onAnswer} onBack={back} onSkip={onSkip} />
      </div>
    </>
  )
}

/** The question, how to ask it and how not to, and as what its answer is kept. A fact that no instrument asks for is put in the words of the law. */
function Wording({ asking, code, question, id }: { asking: Asking; code: string; question: Asked | undefined; id: string }) {
  const text = useText('screening')
  const say = useNamed()
  const words = useLawWords(asking.law)
  const asked = question ? say(question.ask) : words.ask(code)
  const labels = new Map(asking.instruments.indicators.map((indicator) => [indicator.code, indicator.label]))
  const keptAs = (question ? targetsOf(question) : [code]).slice(0, 2).map((target) => {
    const label = labels.get(target)
    return label ? say(label) : words.fact(target)
  })
  const guide = question && say(question.guide)
  const group = indexOf(asking.law.edition).facts.get(code)?.group ?? 'circumstance'
  return (
    <>
      <div>
        <h1 className="ask" id={id} data-fact={code}>
          {numbered(asked)}
        </h1>
        <ReadAloud words={asked} />
      </div>
      <Guide
        {...(question?.how === 'see' ? { sees: guide } : { hear: guide ?? text(`guide.${group}`) })}
        avoids={question && say(question.avoid)}
        reads={text('guide.kept-as', { label: keptAs.join(text('list-comma')) })}
      />
    </>
  )
}

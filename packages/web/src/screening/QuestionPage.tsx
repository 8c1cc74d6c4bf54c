import type { CompiledLaw } from '@panah/domain/law/compile'
import type { NextQuestion } from '@panah/domain/screening/next-question'
import { shortScreen, steps, type ShortItem, type Step as Chapter } from '@panah/domain/screening/short-screen'
import { useId } from 'react'
import { Redirect } from 'wouter'
import { indexOf, useLawWords } from '../law/law-words.ts'
import { WithLaw } from '../law/WithLaw.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Answers, type Answer } from '../ui/Answers.tsx'
import { Button } from '../ui/Button.tsx'
import { Guide } from '../ui/FieldPage.tsx'
import { Steps } from '../ui/Steps.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AnswerKeys } from './AnswerKeys.tsx'
import { answer, ask, type Draft } from './draft.ts'
import { draftInHand, editDraft } from './draft-store.ts'
import { addressOf, useFlow, type Place } from './flow.ts'
import { StepFrame } from './StepFrame.tsx'
import { useSoFar } from './use-interview.ts'

/** One question on a page: the next that can still change something, or an earlier one that one has gone back to. */
export function QuestionPage({ draft, at, then }: { draft: Draft; at: number; then: Place | undefined }) {
  const text = useText('screening')
  const { back } = useFlow()
  usePageTitle(text('question.title'))
  const here: Place = { step: 'ask', at, ...(then ? { then } : {}) }
  return (
    <StepFrame draft={draft} here={here} onBack={back}>
      <WithLaw>{(law) => <Question law={law} draft={draft} at={at} then={then} />}</WithLaw>
    </StepFrame>
  )
}

/** Where the way leads when there is nothing (more) to ask here. */
function elsewhere(next: NextQuestion | null): string | null {
  if (next === null) return addressOf('result')
  if (next.is === 'exit') return addressOf('safety')
  return next.is === 'fact' ? null : addressOf('person')
}

function Question({ law, draft, at, then }: { law: CompiledLaw; draft: Draft; at: number; then: Place | undefined }) {
  const now = useSoFar(law, draft)
  const earlier = draft.asked[at]
  if (now === null) return <Redirect to={addressOf('scene')} replace />
  const { next, progress } = now.interview
  const away = earlier === undefined ? elsewhere(next) : null
  if (away !== null) return <Redirect to={away} replace />
  const fact = earlier ?? (next?.is === 'fact' ? next.fact : '')
  const item = itemOf(fact)
  return (
    <>
      <Where chapter={item?.chapter ?? null} done={progress.done.length} toCome={progress.toCome.length} maybe={progress.maybe.length} />
      <Asked law={law} draft={draft} fact={fact} how={item?.how ?? 'ask'} at={at} then={then} />
    </>
  )
}

function itemOf(fact: string): { chapter: Chapter; how: ShortItem['how'] } | null {
  for (const [chapter, items] of Object.entries(shortScreen)) {
    const item = items.find((each) => each.fact === fact)
    if (item) return { chapter: chapter as Chapter, how: item.how }
  }
  return null
}

/** Steps, the place among them; a question that was chosen from the result is in none. */
function Where({ chapter, done, toCome, maybe }: { chapter: Chapter | null; done: number; toCome: number; maybe: number }) {
  const text = useText('screening')
  if (chapter === null) return <p className="steps-words">{text('step.more')}</p>
  const sure = done + 2 + toCome
  const place = Math.min(steps.indexOf(chapter) + 2, sure)
  return <Steps at={Math.min(place, done + 2)} of={sure} maybe={maybe} about={text(`step.${chapter}`)} />
}

interface AskedProps {
  law: CompiledLaw
  draft: Draft
  fact: string
  how: ShortItem['how']
  at: number
  then: Place | undefined
}

const all = ['yes', 'no', 'unknown', 'refused'] as const satisfies readonly Answer[]
const seen = ['yes', 'no', 'unknown'] as const satisfies readonly Answer[]

function Asked({ law, draft, fact, how, at, then }: AskedProps) {
  const text = useText('screening')
  const words = useLawWords(law)
  const id = useId()
  const { go, back } = useFlow()
  const group = indexOf(law.edition).facts.get(fact)?.group ?? 'circumstance'
  const offer = how === 'see' ? seen : all

  // A changed earlier answer may open or close what was asked after it, so one goes on where the interview stands.
  function onward(changed: boolean) {
    const asked = draftInHand()?.asked.length ?? 0
    if (then) go(then, { replace: true })
    else go({ step: 'ask', at: changed ? asked : Math.min(at + 1, asked) })
  }

  function onAnswer(given: Answer | null) {
    const before = draft.answers[fact] ?? null
    if (given !== null && given !== before) editDraft((draftNow) => answer(draftNow, fact, given))
    onward(given !== null && given !== before)
  }

  function onSkip() {
    editDraft((draftNow) => ask(draftNow, fact))
    onward(false)
  }

  return (
    <>
      <h1 className="ask" id={id} data-fact={fact}>
        {numbered(words.ask(fact))}
      </h1>
      <Guide
        {...(how === 'see' ? { sees: text('guide.see') } : { hear: text(`guide.${group}`) })}
        reads={text('guide.kept-as', { label: words.fact(fact) })}
      />
      <div className="low stack">
        <Answers
          labelledBy={id}
          value={draft.answers[fact] ?? null}
          onAnswer={onAnswer}
          offer={offer}
          labels={how === 'see' ? { unknown: text('answer.cannot-tell') } : {}}
        />
        <div className="row wrap between ways">
          <Button kind="quiet" iconEnd="forward" onPress={onSkip}>
            {text(draft.answers[fact] === undefined ? 'question.skip' : 'question.leave')}
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

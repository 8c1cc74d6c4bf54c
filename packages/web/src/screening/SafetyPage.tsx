import { safetyExits } from '@panah/domain/screening/presumption-facts'
import { useId } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Answers, type Answer } from '../ui/Answers.tsx'
import { Guide } from '../ui/FieldPage.tsx'
import { Steps } from '../ui/Steps.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { AnswerKeys } from './AnswerKeys.tsx'
import { change, type Draft } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { useFlow, type Place } from './flow.ts'
import { StepFrame } from './StepFrame.tsx'
import { useChapters } from './steps.ts'

const offer = ['yes', 'no', 'unknown'] as const satisfies readonly Answer[]

/** Three questions before any other. One yes, and the card of what to do now comes before everything else. */
export function SafetyPage({ draft, at }: { draft: Draft; at: number }) {
  const text = useText('screening')
  const { go, back: backInHistory } = useFlow()
  const back = at === 0 ? () => go({ step: 'scene' }) : backInHistory
  const id = useId()
  usePageTitle(text('step.safety'))
  const exit = safetyExits[at] ?? safetyExits[0]
  const then: Place = at + 1 < safetyExits.length ? { step: 'safety', at: at + 1 } : { step: 'person' }

  function onAnswer(given: Answer | null) {
    editDraft((before) => change(before, { safety: { ...before.safety, [exit]: given ?? undefined } }))
    if (given === 'yes') go({ step: 'now', then })
    else if (given !== null) go(then)
  }

  return (
    <StepFrame draft={draft} here={{ step: 'safety', at }} onBack={back}>
      <Steps at={2} of={useChapters(draft)} about={text('step.safety')} />
      <h1 className="ask" id={id}>
        {text(`safety.${exit}`)}
      </h1>
      <Guide sees={text(`safety.${exit}.how`)} />
      <div className="low stack">
        <Answers
          labelledBy={id}
          value={draft.safety[exit] ?? null}
          onAnswer={onAnswer}
          offer={offer}
          labels={{ unknown: text('answer.cannot-tell') }}
        />
        <AnswerKeys offer={offer} onAnswer={onAnswer} onBack={back} />
      </div>
    </StepFrame>
  )
}

import { useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Words } from './Words.tsx'

/** What a person may answer. Not knowing and not saying are answers; neither is ever taken as no. */
export type Answer = 'yes' | 'no' | 'unknown' | 'refused'

const glyphs: Record<Answer, IconName> = { yes: 'check', no: 'cross', unknown: 'question', refused: 'refused' }

/** One answer, as wide as a thumb. It is kept at once; pressing it again takes it back where `onAnswer(null)` is heard. */
export function AnswerButton({
  answer,
  chosen,
  onChoose,
  label,
}: {
  answer: Answer
  chosen: boolean
  onChoose: () => void
  label?: string
}) {
  const text = useText('ui')
  const open = answer === 'unknown' || answer === 'refused'
  return (
    <button type="button" className={classes('answer', open && 'unk')} aria-pressed={chosen} onClick={onChoose}>
      <Icon name={glyphs[answer]} size={open ? 22 : 24} />
      <Words>{label ?? text(`answer.${answer}`)}</Words>
    </button>
  )
}

export interface AnswersProps {
  /** The id of the question these are answers to. */
  labelledBy: string
  value: Answer | null
  onAnswer: (answer: Answer | null) => void
  /** Which answers the question takes; `refused` only where a person is asked, not where something is seen. */
  offer?: readonly Answer[]
  /** Other words for an answer, e.g. *not seen* instead of *does not know*. */
  labels?: Partial<Record<Answer, string>>
}

const all: readonly Answer[] = ['yes', 'no', 'unknown', 'refused']

/** The answers to one question. */
export function Answers({ labelledBy, value, onAnswer, offer = all, labels = {} }: AnswersProps) {
  return (
    <div className="answers" role="group" aria-labelledby={labelledBy}>
      {offer.map((answer) => (
        <AnswerButton
          key={answer}
          answer={answer}
          chosen={value === answer}
          onChoose={() => onAnswer(value === answer ? null : answer)}
          {...(labels[answer] === undefined ? {} : { label: labels[answer] })}
        />
      ))}
    </div>
  )
}

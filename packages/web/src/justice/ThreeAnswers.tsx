import type { Answer } from '@panah/domain/law/fact'
import { useId } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { classes } from '../ui/classes.ts'

const signs: Readonly<Record<Answer, IconName>> = { yes: 'check', no: 'cross', unknown: 'question' }

export interface ThreeAnswersProps {
  /** The question these are answers to, for whoever does not see it. */
  question: string
  value: Answer
  onAnswer: (answer: Answer) => void
  /** The words beside the signs, where there is room. */
  worded?: boolean
}

/** Yes, no, not known: three signs on a line, moved through with the arrow keys. Not known is an answer and stands dashed. */
export function ThreeAnswers({ question, value, onAnswer, worded = false }: ThreeAnswersProps) {
  const law = useText('law')
  const name = useId()
  return (
    <fieldset className={classes('three', worded && 'worded')}>
      <legend className="sr">{question}</legend>
      {(['yes', 'no', 'unknown'] as const).map((answer) => (
        <label key={answer} className={answer === 'unknown' ? 'unk' : undefined} title={worded ? undefined : law(`answer.${answer}`)}>
          <input type="radio" name={name} checked={value === answer} onChange={() => onAnswer(answer)} />
          <Icon name={signs[answer]} size={16} />
          <span className={worded ? 'w' : 'sr'}>{law(`answer.${answer}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

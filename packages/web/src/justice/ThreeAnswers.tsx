import type { Answer } from '@panah/domain/law/fact'
import { useId, type KeyboardEvent } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { classes } from '../ui/classes.ts'

const signs: Readonly<Record<Answer, IconName>> = { yes: 'check', no: 'cross', unknown: 'question' }

export interface ThreeAnswersProps {
  /** The question these are answers to, for whoever does not see it. */
  question: string
  /** Null where nothing is said yet, not even that it is not known. */
  value: Answer | null
  onAnswer: (answer: Answer) => void
  /** The words beside the signs, where there is room. */
  worded?: boolean
}

/** The letters of the English words and the places on the line: each answers without going through the others. */
const keys: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', u: 'unknown', 1: 'yes', 2: 'no', 3: 'unknown' }

/** Yes, no, not known: three signs on a line, moved through with the arrow keys or answered with one. Not known is an answer and stands dashed. */
export function ThreeAnswers({ question, value, onAnswer, worded = false }: ThreeAnswersProps) {
  const law = useText('law')
  const name = useId()
  const byKey = (event: KeyboardEvent) => {
    const answer = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key.toLowerCase()]
    if (answer === undefined) return
    event.stopPropagation()
    onAnswer(answer)
  }
  return (
    <fieldset className={classes('three', worded && 'worded')}>
      <legend className="sr">{question}</legend>
      {(['yes', 'no', 'unknown'] as const).map((answer) => (
        <label key={answer} className={answer === 'unknown' ? 'unk' : undefined} title={worded ? undefined : law(`answer.${answer}`)}>
          <input type="radio" name={name} checked={value === answer} onChange={() => onAnswer(answer)} onKeyDown={byKey} />
          <Icon name={signs[answer]} size={16} />
          <span className={worded ? 'w' : 'sr'}>{law(`answer.${answer}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}

import { useText } from '../translation/use-text.tsx'
import { classes } from '../ui/classes.ts'
import type { Answer } from '../ui/Answers.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import './law.css'

const icons: Record<Answer, IconName> = { yes: 'check', no: 'cross', unknown: 'question', refused: 'refused' }

/** An answer as it was given: a shape and a word; what is not known is dashed. */
export function AnswerSign({ answer, wordless = false }: { answer: Answer; wordless?: boolean }) {
  const text = useText('law')
  const open = answer === 'unknown' || answer === 'refused'
  return (
    <span className={classes('answer-sign', open && 'unk', wordless && 'wordless')}>
      <Icon name={icons[answer]} size={16} />
      <span className={wordless ? 'sr' : undefined}>{text(`answer.${answer}`)}</span>
    </span>
  )
}

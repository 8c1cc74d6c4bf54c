import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import type { How } from '@panah/domain/screening/instruments/settle'
import { AnswerSign } from '../law/AnswerSign.tsx'
import { useLawWords } from '../law/law-words.ts'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { questionsOf } from './asking-on-device.ts'

export interface QuestionsAskedProps {
  law: CompiledLaw
  instruments: Instruments
  /** In the order in which they were put. */
  answers: Readonly<Record<string, How>>
  /** Leads to the question, to correct the answer. */
  onPress?: ((code: string) => void) | undefined
}

/** Every question that was put, in its words, and how it was dealt with. Skipped is told apart from not known, and neither is a no. */
export function QuestionsAsked({ law, instruments, answers, onPress }: QuestionsAskedProps) {
  const text = useText('screening')
  const say = useNamed()
  const words = useLawWords(law)
  const questions = questionsOf(instruments)
  const put = Object.entries(answers)
  if (put.length === 0) return <p className="pad sm muted">{text('record.no-answers')}</p>
  return (
    <ul className="answered">
      {put.map(([code, how]) => {
        const question = questions.get(code)
        const asked = numbered(question ? say(question.ask) : words.ask(code))
        return (
          <li key={code}>
            {onPress ? (
              <button type="button" className="plain-link" onClick={() => onPress(code)}>
                {asked}
              </button>
            ) : (
              <span>{asked}</span>
            )}
            <HowSign how={how} />
          </li>
        )
      })}
    </ul>
  )
}

function HowSign({ how }: { how: How }) {
  const text = useText('screening')
  if (how === 'yes' || how === 'no' || how === 'refused') return <AnswerSign answer={how} />
  return (
    <span className="answer-sign unk">
      <span>{text(`how.${how}`)}</span>
    </span>
  )
}

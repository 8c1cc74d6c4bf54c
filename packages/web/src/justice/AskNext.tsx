import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Answer } from '@panah/domain/law/fact'
import type { StillToAsk } from '@panah/domain/law/questions-left'
import { useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Num } from '../ui/Words.tsx'
import type { Subject } from './desk-state.ts'
import { ThreeAnswers } from './ThreeAnswers.tsx'

const firstFew = 3

interface AskNextProps {
  law: CompiledLaw
  questions: readonly StillToAsk[]
  onAnswer: (subject: Subject, fact: string, answer: Answer) => void
}

/** The questions on which most hangs. One press answers; the next ones come up by themselves. */
export function AskNext({ law, questions, onAnswer }: AskNextProps) {
  const text = useText('fir')
  const words = useLawWords(law)
  if (questions.length === 0) return null
  return (
    <section className="ask-next-box" aria-label={text('ask-next')}>
      <h3>
        {text('ask-next')} <span className="dim xs">{numbered(text('ask-count', { count: questions.length }))}</span>
      </h3>
      <ul>
        {questions.slice(0, firstFew).map(({ fact, victimRef, accusedRef }) => {
          const ref = victimRef ?? accusedRef
          return (
            <li key={`${fact} ${ref ?? ''}`}>
              <p>
                {ref && (
                  <>
                    <b>
                      <Num>{ref}</Num>
                    </b>{' '}
                  </>
                )}
                {numbered(words.ask(fact))}
              </p>
              <ThreeAnswers
                worded
                question={words.ask(fact)}
                value="unknown"
                onAnswer={(answer) => onAnswer((ref ?? 'matter') as Subject, fact, answer)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

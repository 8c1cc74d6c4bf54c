import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Answer } from '@panah/domain/law/fact'
import type { StillToAsk } from '@panah/domain/law/questions-left'
import { useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Num } from '../ui/Words.tsx'
import { factsOfAge } from './age.ts'
import { AgeSelect } from './AgeSelect.tsx'
import { factsAbout, type DeskState, type Subject } from './desk-state.ts'
import { ThreeAnswers } from './ThreeAnswers.tsx'

const firstFew = 3

interface AskNextProps {
  law: CompiledLaw
  facts: DeskState['facts']
  questions: readonly StillToAsk[]
  onAnswer: (subject: Subject, answers: Readonly<Record<string, Answer | undefined>>) => void
}

/** The questions on which most hangs. One press answers; the next ones come up by themselves. */
export function AskNext({ law, facts, questions, onAnswer }: AskNextProps) {
  const text = useText('fir')
  const words = useLawWords(law)
  const open = oneForAge(questions)
  if (open.length === 0) return null
  return (
    <section className="ask-next-box" aria-label={text('ask-next')}>
      <h3>
        {text('ask-next')} <span className="dim xs">{numbered(text('ask-count', { count: open.length }))}</span>
      </h3>
      <ul>
        {open.slice(0, firstFew).map(({ fact, victimRef, accusedRef }) => {
          const ref = victimRef ?? accusedRef
          const subject = (ref ?? 'matter') as Subject
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
              {isAge(fact) ? (
                <AgeSelect facts={factsAbout(facts, subject)} onChange={(answers) => onAnswer(subject, answers)} />
              ) : (
                <ThreeAnswers
                  worded
                  question={words.ask(fact)}
                  value="unknown"
                  onAnswer={(answer) => onAnswer(subject, { [fact]: answer })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const isAge = (fact: string): boolean => (factsOfAge as readonly string[]).includes(fact)

/** The age of somebody is asked once, whatever lines of the law still turn on it. */
function oneForAge(questions: readonly StillToAsk[]): StillToAsk[] {
  const seen = new Set<string>()
  return questions.filter(({ fact, victimRef = '' }) => {
    if (!isAge(fact)) return true
    const again = seen.has(victimRef)
    seen.add(victimRef)
    return !again
  })
}

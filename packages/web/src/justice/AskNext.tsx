import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Answer } from '@panah/domain/law/fact'
import type { StillToAsk } from '@panah/domain/law/questions-left'
import { useEffect, useRef, useState } from 'react'
import { useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
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
  const [later, setLater] = useState<readonly string[]>([])
  const open = inTurn(oneForAge(questions), later)
  const { box, moved } = useNextInFocus()
  if (open.length === 0) return null
  return (
    <section ref={box} className="ask-next-box" aria-label={text('ask-next')}>
      <h3>
        {text('ask-next')} <span className="dim xs">{numbered(text('ask-count', { count: open.length }))}</span>
      </h3>
      <ul>
        {open.slice(0, firstFew).map((question) => (
          <Question
            key={nameOf(question)}
            law={law}
            facts={facts}
            question={question}
            onAnswer={(subject, answers) => {
              moved()
              onAnswer(subject, answers)
            }}
            onPutOff={() => {
              moved()
              setLater([...later.filter((each) => each !== nameOf(question)), nameOf(question)])
            }}
          />
        ))}
      </ul>
    </section>
  )
}

interface QuestionProps extends Pick<AskNextProps, 'law' | 'facts' | 'onAnswer'> {
  question: StillToAsk
  /** Nobody can say now. */
  onPutOff: () => void
}

function Question({ law, facts, question: { fact, victimRef, accusedRef }, onAnswer, onPutOff }: QuestionProps) {
  const text = useText('fir')
  const words = useLawWords(law)
  const ref = victimRef ?? accusedRef
  const subject = (ref ?? 'matter') as Subject
  return (
    <li>
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
        <>
          <AgeSelect facts={factsAbout(facts, subject)} onChange={(answers) => onAnswer(subject, answers)} />
          <Button size="small" kind="quiet" onPress={onPutOff}>
            {text('ask-later')}
          </Button>
        </>
      ) : (
        <ThreeAnswers
          worded
          question={words.ask(fact)}
          value={null}
          onAnswer={(answer) => (answer === 'unknown' ? onPutOff() : onAnswer(subject, { [fact]: answer }))}
        />
      )}
    </li>
  )
}

const nameOf = ({ fact, victimRef, accusedRef }: StillToAsk): string => `${fact} ${victimRef ?? accusedRef ?? ''}`

/** What nobody could answer now comes again after all others. */
function inTurn(questions: readonly StillToAsk[], later: readonly string[]): StillToAsk[] {
  const turn = (question: StillToAsk) => later.indexOf(nameOf(question))
  return questions.toSorted((one, other) => turn(one) - turn(other))
}

/** A question answered goes, and another stands in its place: whoever answers by keys goes on there. */
function useNextInFocus() {
  const box = useRef<HTMLElement>(null)
  const answering = useRef(false)
  useEffect(() => {
    if (!answering.current) return
    answering.current = false
    if (box.current?.contains(document.activeElement)) return
    box.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true })
  })
  return { box, moved: () => (answering.current = true) }
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

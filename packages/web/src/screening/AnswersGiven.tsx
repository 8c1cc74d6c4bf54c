import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Answer as LawAnswer, FactGroup } from '@panah/domain/law/fact'
import { AnswerSign } from '../law/AnswerSign.tsx'
import { indexOf, useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import type { Answer } from '../ui/Answers.tsx'
import './screening.css'

export interface AnswersGivenProps {
  law: CompiledLaw
  facts: Readonly<Record<string, LawAnswer | undefined>>
  /** Which of them were refused: unknown to the law, and not to be asked again. */
  refused: readonly string[]
  /** Leads to the question, to correct the answer. */
  onPress?: ((fact: string) => void) | undefined
}

/** The drawers in which answers are shown, in the order of an interview. */
const drawers: readonly (readonly [string, readonly FactGroup[]])[] = [
  ['act', ['act']],
  ['means', ['means']],
  ['purpose', ['purpose', 'work', 'begging', 'organs', 'marriage']],
  ['border', ['border', 'papers']],
  ['harm', ['harm', 'person']],
  ['around', ['money', 'online', 'circumstance', 'accused', 'duty']],
]

/** Every answer as it was given, with its shape: what was done, how, what for, and the rest. */
export function AnswersGiven({ law, facts, refused, onPress }: AnswersGivenProps) {
  const text = useText('screening')
  const words = useLawWords(law)
  const { facts: entries } = indexOf(law.edition)
  const codes = Object.keys(facts)
  const known = new Set(codes.filter((code) => entries.has(code)))
  if (codes.length === 0) return <p className="pad sm muted">{text('record.no-answers')}</p>
  const answerTo = (code: string): Answer => (refused.includes(code) ? 'refused' : (facts[code] ?? 'unknown'))
  const inDrawers = drawers.map(
    ([drawer, groups]) => [drawer, [...entries.values()].filter((entry) => known.has(entry.fact) && groups.includes(entry.group))] as const,
  )
  const strangers = codes.filter((code) => !entries.has(code))
  return (
    <div className="answers-given">
      {inDrawers
        .filter(([, there]) => there.length > 0)
        .map(([drawer, there]) => (
          <section key={drawer}>
            <h3>{text(`drawer.${drawer}`)}</h3>
            <ul className="answered">
              {there.map((entry) => (
                <li key={entry.fact}>
                  {onPress ? (
                    <button type="button" className="plain-link cap" onClick={() => onPress(entry.fact)}>
                      {numbered(words.fact(entry.fact))}
                    </button>
                  ) : (
                    <span className="cap">{numbered(words.fact(entry.fact))}</span>
                  )}
                  <AnswerSign answer={answerTo(entry.fact)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      {strangers.length > 0 && <p className="sm muted">{text('record.strangers', { count: strangers.length })}</p>}
    </div>
  )
}

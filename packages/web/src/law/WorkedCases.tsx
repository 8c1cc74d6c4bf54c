import type { Provision } from '@panah/domain/law/edition'
import { factsOfCase } from '@panah/domain/law/case-facts'
import type { BookCase } from '@panah/domain/law/law-book'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'
import type { Shelf } from './book-on-device.ts'
import { useLawWords } from './law-words.ts'

const outcomes = ['made-out', 'open', 'not-made-out', 'not-in-force'] as const
const fills: Readonly<Record<(typeof outcomes)[number], Fill>> = {
  'made-out': 'full',
  open: 'half',
  'not-made-out': 'ring',
  'not-in-force': 'ring',
}

/** Invented cases with what the rule makes of them: made out, still open, not made out. */
export function WorkedCases({ shelf, provision }: { shelf: Shelf; provision: Provision }) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const cases = shelf.book.cases[provision.id] ?? []
  if (cases.length === 0) return null
  return (
    <section>
      <h2>{text('section.cases')}</h2>
      <p className="sm muted">{text('section.cases-about')}</p>
      {outcomes.map((outcome) => {
        const those = cases.filter(({ expect }) => expect === outcome)
        if (those.length === 0) return null
        return (
          <div key={outcome} className="book-cases">
            <h3>
              <Disc fill={fills[outcome]} />
              <span className="cap">{words.code('finding', outcome)}</span>
            </h3>
            <ul>
              {those.map((each) => (
                <Told key={each.case} shelf={shelf} told={each} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

/** The title is written in English; in every other language the facts tell the case. */
function Told({ shelf, told }: { shelf: Shelf; told: BookCase }) {
  const text = useText('public')
  const format = useFormat()
  const language = useLanguage()
  const words = useLawWords(shelf)
  const facts = factsOfCase(told).map(([fact, answer]) =>
    answer === 'yes' ? words.fact(fact) : text(`section.fact-${answer}`, { fact: words.fact(fact) }),
  )
  return (
    <li>
      {language.code === 'en' ? numbered(told.case) : numbered(facts.join(text('list-comma')))}{' '}
      <span className="sm muted nowrap">{numbered(format.day(told.on))}</span>
    </li>
  )
}

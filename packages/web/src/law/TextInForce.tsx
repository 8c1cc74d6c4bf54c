import type { Element, Provision, ProvisionVersion } from '@panah/domain/law/edition'
import { doubtsOf } from '@panah/domain/law/law-book'
import { penaltyInWords, ruleInWords } from '@panah/domain/law/explain'
import type { FactCode } from '@panah/domain/law/fact-code'
import type { ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import type { Shelf } from './book-on-device.ts'
import { useLawWords, useSpeech } from './law-words.ts'

export interface TextProps {
  shelf: Shelf
  provision: Provision
  version: ProvisionVersion
}

/** One text of a section: from when to when, what must be shown, what follows, how it is tried, and how sure we are. */
export function TextInForce({ shelf, provision, version }: TextProps) {
  const text = useText('law')
  const plain = useText('public')
  const format = useFormat()
  const words = useLawWords(shelf)
  const { from, to, amendedBy, doubtfulSince } = version
  const span =
    to === undefined
      ? text('version.since', { from: format.longDay(from) })
      : text('version.between', { from: format.longDay(from), to: format.longDay(to) })
  const note = shelf.book.notes[provision.id]?.[from]
  return (
    <section className="book-text" aria-label={span}>
      <p className="book-span">
        <b>{numbered(span)}</b>
        {amendedBy && (
          <span className="muted" lang="en" dir="ltr">
            {numbered(amendedBy)}
          </span>
        )}
      </p>
      {doubtfulSince && <p className="sm muted">{numbered(plain('section.doubtful-since', { day: format.longDay(doubtfulSince) }))}</p>}
      <MustBeShown shelf={shelf} provision={provision} version={version} />
      <dl className="law-facts">
        <Punishment shelf={shelf} provision={provision} version={version} />
        <Procedure shelf={shelf} provision={provision} version={version} />
        <Line name={plain('section.sure')}>{words.code('confidence', version.confidence)}</Line>
      </dl>
      {note && <p className="sm">{numbered(words.words(note))}</p>}
      <Doubts shelf={shelf} provision={provision} version={version} />
    </section>
  )
}

function MustBeShown({ shelf, version }: TextProps) {
  const plain = useText('public')
  const words = useLawWords(shelf)
  const speech = useSpeech(shelf)
  const nothing = version.irrelevant?.map((fact: FactCode) => words.fact(fact)).join(plain('list-comma'))
  return (
    <>
      <h3>{plain('section.must')}</h3>
      <ul className="book-elements">
        {version.elements.map((element, place) => (
          <li key={place}>
            <b className="cap">{words.code('element', element.element)}</b>
            <span className="cap">{numbered(ruleInWords(speech, partsOf(element)))}</span>
          </li>
        ))}
      </ul>
      {nothing && <p className="sm">{numbered(plain('section.nothing', { facts: nothing }))}</p>}
    </>
  )
}

function Punishment({ shelf, version: { penalty } }: TextProps) {
  const plain = useText('public')
  const text = useText('law')
  const words = useLawWords(shelf)
  const speech = useSpeech(shelf)
  const unread = penalty.prison === 'not-verified' || penalty.fine === 'not-verified'
  return (
    <>
      <Line name={text('version.penalty')}>
        <b>{numbered(penaltyInWords(speech, penalty))}</b>
        {unread && <span className="hint">{plain('section.not-verified')}</span>}
        {penalty.note && <span className="hint">{numbered(words.words(penalty.note))}</span>}
      </Line>
      {penalty.tiers?.map((tier) => (
        <Line key={tier.when.en} name={words.words(tier.when)}>
          {penaltyInWords(speech, tier)}
        </Line>
      ))}
    </>
  )
}

function Procedure({ shelf, version }: TextProps) {
  const plain = useText('public')
  const text = useText('law')
  const words = useLawWords(shelf)
  const { courts, agencies, needs } = version
  const listed = (kind: string, codes: readonly string[]) => codes.map((code) => words.code(kind, code)).join(plain('list-comma'))
  return (
    <>
      <Line name={plain('section.cognisable')}>{text(`yes-no.${version.cognisable}`)}</Line>
      <Line name={plain('section.bailable')}>{text(`yes-no.${version.bailable}`)}</Line>
      <Line name={plain('section.compoundable')}>{text(`yes-no.${version.compoundable}`)}</Line>
      {needs && <Line name={plain('section.needs')}>{listed('needs', needs)}</Line>}
      <Line name={plain('section.court')}>{listed('court', courts)}</Line>
      <Line name={plain('section.agency')}>{listed('agency', agencies)}</Line>
    </>
  )
}

function Doubts({ shelf, version }: TextProps) {
  const plain = useText('public')
  const words = useLawWords(shelf)
  const known = doubtsOf(shelf.edition)
  const doubts = (version.doubts ?? []).flatMap((code) => known.get(code) ?? [])
  if (doubts.length === 0) return null
  return (
    <div className="book-doubts">
      <h3>{plain('section.doubts')}</h3>
      <ul>
        {doubts.map(({ doubt, topic, does }) => (
          <li key={doubt}>
            {numbered(words.words(topic))}
            {': '}
            <span className="muted">{numbered(words.words(does))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function partsOf({ element: _element, key: _key, ...parts }: Element): Omit<Element, 'element' | 'key'> {
  return parts
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="cap">{numbered(name)}</dt>
      <dd className="cap">{numbered(children)}</dd>
    </>
  )
}

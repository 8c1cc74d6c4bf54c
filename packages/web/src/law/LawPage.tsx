import type { Provision } from '@panah/domain/law/edition'
import { use, useDeferredValue, useId, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { SessionContext } from '../access/session-context.ts'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import type { Shelf } from './book-on-device.ts'
import { LawFrame } from './LawFrame.tsx'
import { indexOf, useLawWords, type LawWords } from './law-words.ts'
import { indexLaw, searchLaw, type Found } from './search.ts'
import { WithShelf } from './WithShelf.tsx'
import './law.css'
import './book.css'

/** The law book for everybody: offences under headings of everyday words, to be found by a word, a number or what is happening. */
export function LawPage() {
  const text = useText('public')
  usePageTitle(text('places.law'))
  return (
    <LawFrame>
      <div className="row wrap between">
        <h1>{text('places.law')}</h1>
        <ForStaff />
      </div>
      <WithShelf>{(shelf) => <Book shelf={shelf} />}</WithShelf>
    </LawFrame>
  )
}

function ForStaff() {
  const text = useText('law')
  const session = use(SessionContext)
  if (!session) return null
  return (
    <span className="row wrap">
      {session.me.account.role === 'legal-reviewer' && (
        <ButtonLink icon="scales" href="/law/review">
          {text('review.title')}
        </ButtonLink>
      )}
      <ButtonLink icon="book" href="/examples">
        {text('examples.title')}
      </ButtonLink>
    </span>
  )
}

function Book({ shelf }: { shelf: Shelf }) {
  const text = useText('public')
  const law = useText('law')
  const format = useFormat()
  const id = useId()
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed)
  const language = useLanguage()
  // A language may bring words of its own to be found by.
  const index = useMemo(() => language && indexLaw(shelf.edition, shelf.book), [shelf, language])
  const found = useMemo(() => searchLaw(index, asked), [index, asked])
  const nearest = found.some(({ all }) => !all)
  const { provisions, statutes, asOf } = shelf.edition
  const signed = provisions.filter(({ review }) => review.status === 'signed').length
  return (
    <>
      <p className="muted">
        {numbered(law('book.about', { sections: provisions.length, statutes: statutes.length, asOf: format.day(asOf), signed }))}
      </p>
      <div className="field no-print">
        <label htmlFor={id}>{text('law.search')}</label>
        <p className="hint" id={`${id}-hint`}>
          {text.rich('law.search-hint')}
        </p>
        <input
          id={id}
          type="search"
          className="input"
          dir="auto"
          aria-describedby={`${id}-hint`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <p className="hint" role="status">
          {asked.trim() !== '' && numbered(law(nearest ? 'book.found-nearest' : 'book.found', { count: found.length }))}
        </p>
      </div>
      {asked.trim() === '' ? <Situations shelf={shelf} /> : <Results shelf={shelf} found={found} />}
    </>
  )
}

function Situations({ shelf }: { shelf: Shelf }) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const { provisions } = indexOf(shelf.edition)
  return (
    <section className="book-situations" aria-labelledby="situations">
      <h2 id="situations">{text('law.situations')}</h2>
      {shelf.book.situations.map(({ situation, label, says, sections }) => (
        <details key={situation} id={situation}>
          <summary>
            <span>
              <b>{words.words(label)}</b>
              <span className="hint">{numbered(words.words(says))}</span>
            </span>
            <Icon name="down" />
          </summary>
          <ul>
            {sections.map((section) => {
              const provision = provisions.get(section)
              return provision && <SectionRow key={section} provision={provision} words={words} />
            })}
          </ul>
        </details>
      ))}
      <p>
        <Link href="/difference">{text('places.difference')}</Link>
      </p>
    </section>
  )
}

function Results({ shelf, found }: { shelf: Shelf; found: readonly Found[] }) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const situations = new Map(shelf.book.situations.map((each) => [each.situation, each]))
  const why = ({ because, situation }: Found) =>
    because
      .map((place) => {
        const named = place === 'situation' && situation ? situations.get(situation) : undefined
        return named ? text('law.found-in.situation-named', { situation: words.words(named.label) }) : text(`law.found-in.${place}`)
      })
      .join(text('list-comma'))
  return (
    <ul className="book-results">
      {found.map((each) => (
        <SectionRow
          key={each.provision.id}
          provision={each.provision}
          words={words}
          why={text('law.found-because', { where: why(each) })}
        />
      ))}
    </ul>
  )
}

function SectionRow({ provision, words, why }: { provision: Provision; words: LawWords; why?: ReactNode }) {
  return (
    <li>
      <Link href={`/law/${provision.id}`} className="example-row">
        <span>
          {numbered(words.words(provision.label))}
          <span className="hint">{numbered(words.section(provision.id))}</span>
          {why && <span className="hint why-found">{numbered(why)}</span>}
        </span>
        <Icon name="forward" />
      </Link>
    </li>
  )
}

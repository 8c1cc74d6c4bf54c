import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Provision } from '@panah/domain/law/edition'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { findSections, topicsOf } from './find-sections.ts'
import { useLawWords, type LawWords } from './law-words.ts'
import { WithLaw } from './WithLaw.tsx'
import './law.css'

/** The law book as it is encoded: every section by topic, to be found by a word or a number. */
export function LawPage() {
  const text = useText('law')
  usePageTitle(text('book.title'))
  return (
    <InFace where={text('book.title')}>
      <div className="row wrap between">
        <h1>{text('book.title')}</h1>
        <ButtonLink icon="book" href="/examples">
          {text('examples.title')}
        </ButtonLink>
      </div>
      <WithLaw>{(law) => <Book law={law} />}</WithLaw>
    </InFace>
  )
}

function Book({ law }: { law: CompiledLaw }) {
  const text = useText('law')
  const format = useFormat()
  const words = useLawWords(law)
  const id = useId()
  const [typed, setTyped] = useState('')
  const { provisions, statutes, asOf } = law.edition
  const found = findSections(law.edition, typed)
  const signed = provisions.filter(({ review }) => review.status === 'signed').length
  return (
    <>
      <p className="muted measure">
        {numbered(text('book.about', { sections: provisions.length, statutes: statutes.length, asOf: format.day(asOf), signed }))}
      </p>
      <div className="field measure">
        <label htmlFor={id}>{text('book.search')}</label>
        <input
          id={id}
          type="search"
          className="input"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <p className="hint" role="status">
          {numbered(text('book.found', { count: found.length }))}
        </p>
      </div>
      <div className="examples">
        {topicsOf(found).map(([topic, sections]) => (
          <section key={topic}>
            <h2 className="cap">{words.code('topic', topic)}</h2>
            <ul>
              {sections.map((provision) => (
                <li key={provision.id}>
                  <SectionRow provision={provision} words={words} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

function SectionRow({ provision, words }: { provision: Provision; words: LawWords }) {
  return (
    <Link href={`/law/${provision.id}`} className="example-row">
      <span>
        {numbered(words.words(provision.label))}
        <span className="hint">{numbered(words.section(provision.id))}</span>
      </span>
      <Icon name="forward" />
    </Link>
  )
}

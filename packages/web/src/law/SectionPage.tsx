import type { Provision } from '@panah/domain/law/edition'
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import type { Shelf } from './book-on-device.ts'
import { LawFrame } from './LawFrame.tsx'
import { indexOf, useLawWords } from './law-words.ts'
import { Overlaps } from './Overlaps.tsx'
import { Neighbours, Places, SignedLine, Sources } from './SectionParts.tsx'
import { TextInForce } from './TextInForce.tsx'
import { textsOn } from './text-on.ts'
import { WithShelf } from './WithShelf.tsx'
import { WorkedCases } from './WorkedCases.tsx'
import './law.css'
import './book.css'

/** One section for everybody: what it means, what must be shown, what follows on a day, cases, neighbours. */
export function SectionPage() {
  const text = useText('public')
  const { statute, section } = useParams<{ statute: string; section: string }>()
  const id = `${statute}/${section}`
  usePageTitle(text('places.law'))
  return (
    <LawFrame back="/law">
      <WithShelf>
        {(shelf) => {
          const provision = indexOf(shelf.edition).provisions.get(id)
          if (!provision) return <Refusal problem={new Problem({ code: 'not-found', status: 404 })} />
          return <Section key={id} shelf={shelf} provision={provision} />
        }}
      </WithShelf>
    </LawFrame>
  )
}

function Section({ shelf, provision }: { shelf: Shelf; provision: Provision }) {
  const text = useText('public')
  const law = useText('law')
  const words = useLawWords(shelf)
  const says = shelf.book.says[provision.id]
  const statute = indexOf(shelf.edition).statutes.get(provision.statute)
  return (
    <article className="book-section">
      <p className="no-print">
        <Link href="/law">{text('section.all')}</Link>
      </p>
      <header>
        <h1>{numbered(words.words(provision.label))}</h1>
        <p className="muted">{numbered(words.section(provision.id))}</p>
        {statute && <p className="sm muted">{numbered(words.words(statute.title))}</p>}
      </header>
      <SignedLine provision={provision} />
      {provision.against === 'victim' && <Notice icon="danger" title={law('finding.against-victim')} />}
      <section>
        <h2>{text('section.means')}</h2>
        {says && <p>{numbered(words.words(says))}</p>}
        <Places shelf={shelf} provision={provision} />
      </section>
      <ByDate shelf={shelf} provision={provision} />
      <WorkedCases shelf={shelf} provision={provision} />
      <Overlaps shelf={shelf} provision={provision} />
      <Sources shelf={shelf} provision={provision} />
      <Neighbours shelf={shelf} provision={provision} />
      <p className="no-print">
        <Button icon="print" onPress={() => window.print()}>
          {text('section.print')}
        </Button>
      </p>
    </article>
  )
}

function ByDate({ shelf, provision }: { shelf: Shelf; provision: Provision }) {
  const text = useText('public')
  const format = useFormat()
  const [today] = useState(() => format.calendarDay(new Date().toISOString()))
  const [typed, setTyped] = useState(today)
  const day = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : today
  const { text: bound, or } = textsOn(provision, day)
  const others = provision.versions.filter((version) => version !== bound && version !== or)
  return (
    <section>
      <h2>{text('section.on-day')}</h2>
      <div className="no-print">
        <TextField type="date" label={text('section.day')} hint={text('section.day-hint')} value={typed} onChange={setTyped} />
      </div>
      <div role="status" className="book-texts">
        {bound === null && <Notice title={text('section.not-in-force', { day: format.longDay(day) })} />}
        {or !== null && <Notice icon="question" title={text('section.two-texts', { day: format.longDay(day) })} />}
        {bound && <TextInForce shelf={shelf} provision={provision} version={bound} />}
        {or && <TextInForce shelf={shelf} provision={provision} version={or} />}
      </div>
      {others.length > 0 && (
        <details className="parts">
          <summary>{numbered(text('section.other-texts', { count: others.length }))}</summary>
          <div className="book-texts">
            {others.toReversed().map((version) => (
              <TextInForce key={version.from} shelf={shelf} provision={provision} version={version} />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

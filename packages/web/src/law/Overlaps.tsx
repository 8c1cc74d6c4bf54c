import { offencesNamed } from '@panah/domain/law/compile'
import type { Overlap, Provision } from '@panah/domain/law/edition'
import { Fragment } from 'react'
import { Link } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import type { Shelf } from './book-on-device.ts'
import { indexOf, useLawWords } from './law-words.ts'

/** So many sections of the other side are named; the rest is counted. */
const inView = 3

/** Other laws that reach the same facts: what both reach, and what each must show. */
export function Overlaps({ shelf, provision }: { shelf: Shelf; provision: Provision }) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const { provisions, practice } = shelf.edition
  const holds = (patterns: readonly string[]) => offencesNamed(patterns, provisions).some((index) => provisions[index]?.id === provision.id)
  const pairs = (practice?.overlaps ?? []).filter(({ one, other }) => holds(one) || holds(other))
  if (pairs.length === 0) return null
  return (
    <section>
      <h2>{text('section.overlaps')}</h2>
      <ul className="book-overlaps">
        {pairs.map((overlap) => (
          <li key={overlap.pair}>
            <p>
              <b>
                <Side shelf={shelf} patterns={otherSide(overlap, holds)} />
              </b>
            </p>
            <p>{numbered(words.words(overlap.same))}</p>
            <p className="sm muted">{numbered(words.words(overlap.prove))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function otherSide({ one, other }: Overlap, holds: (patterns: readonly string[]) => boolean): readonly string[] {
  return holds(one) ? other : one
}

function Side({ shelf, patterns }: { shelf: Shelf; patterns: readonly string[] }) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const { statutes } = indexOf(shelf.edition)
  const near = patterns.slice(0, inView)
  const links = near.map((pattern, place) => {
    const statute = pattern.endsWith('/*') ? statutes.get(pattern.slice(0, -2)) : undefined
    return (
      <Fragment key={pattern}>
        {place > 0 && text('list-comma')}
        {statute ? numbered(words.words(statute.title)) : <Link href={`/law/${pattern}`}>{numbered(words.section(pattern))}</Link>}
      </Fragment>
    )
  })
  return (
    <>
      {links}
      {patterns.length > inView && numbered(text('section.overlap-more', { count: patterns.length - inView }))}
    </>
  )
}

import type { Provision } from '@panah/domain/law/edition'
import { Link } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Shelf } from './book-on-device.ts'
import { indexOf, useLawWords } from './law-words.ts'

interface PartProps {
  shelf: Shelf
  provision: Provision
}

/** Whether a lawyer has read and signed the section; as long as none has, that is said before anything else. */
export function SignedLine({ provision: { review } }: Pick<PartProps, 'provision'>) {
  const text = useText('public')
  const format = useFormat()
  const signed = review.status === 'signed' && review.by && review.on
  return (
    <p className="book-signed">
      <Icon name={signed ? 'sent' : 'question'} />
      <span>
        {signed ? text.rich('section.signed', { by: review.by ?? '', on: format.day(review.on ?? '') }) : text('section.unsigned')}
      </span>
    </p>
  )
}

/** Where the section binds, and where a law of the province has taken its place. */
export function Places({ shelf, provision }: PartProps) {
  const text = useText('public')
  const format = useFormat()
  const words = useLawWords(shelf)
  const where = provision.provinces ?? indexOf(shelf.edition).statutes.get(provision.statute)?.provinces
  const replaced = Object.entries(provision.replacedIn ?? {})
  return (
    <>
      <p>
        {where
          ? numbered(text('section.only-in', { places: where.map((code) => words.code('province', code)).join(text('list-comma')) }))
          : text('section.everywhere')}
      </p>
      {replaced.map(([code, day]) => (
        <p key={code} className="sm">
          {numbered(text('section.replaced', { place: words.code('province', code), day: format.longDay(day) }))}
        </p>
      ))}
    </>
  )
}

/** The official text and everything else that was read. */
export function Sources({ shelf, provision }: PartProps) {
  const text = useText('public')
  const keys = [...new Set(provision.versions.flatMap(({ sources }) => sources))]
  return (
    <section>
      <h2>{text('section.sources')}</h2>
      <p lang="en" dir="ltr" className="sm">
        {numbered(provision.cite)}
      </p>
      <ul className="book-sources sm" lang="en" dir="ltr">
        {keys.map((key) => {
          const source = shelf.book.sources[key]
          if (!source) return null
          const address = source.url.split(' ')[0] ?? ''
          return (
            <li key={key}>
              {address.startsWith('https://') ? (
                <a href={address} rel="noreferrer">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
            </li>
          )
        })}
      </ul>
      <p className="xs dim">{numbered(text('section.edition', { edition: shelf.edition.id, seal: provision.review.seal }))}</p>
    </section>
  )
}

/** The sections before and after it in its statute, and those under the same heading of everyday words. */
export function Neighbours({ shelf, provision }: PartProps) {
  const text = useText('public')
  const words = useLawWords(shelf)
  const inStatute = shelf.edition.provisions.filter(({ statute }) => statute === provision.statute)
  const place = inStatute.findIndex(({ id }) => id === provision.id)
  const near = inStatute.filter((each, index) => each.id !== provision.id && Math.abs(index - place) <= 2)
  const situations = shelf.book.situations.filter(({ sections }) => sections.includes(provision.id))
  return (
    <section className="no-print">
      <h2>{text('section.neighbours')}</h2>
      <ul>
        {near.map((each) => (
          <li key={each.id}>
            <Link href={`/law/${each.id}`} className="example-row">
              <span>
                {numbered(words.words(each.label))}
                <span className="hint">{numbered(words.section(each.id))}</span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
      {situations.length > 0 && (
        <p className="sm muted">
          {text('section.situations', { situations: situations.map(({ label }) => words.words(label)).join(text('list-comma')) })}
        </p>
      )}
      <p>
        <Link href="/help">{text('places.help')}</Link>
      </p>
    </section>
  )
}

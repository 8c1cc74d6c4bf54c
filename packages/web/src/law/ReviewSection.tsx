import type { Provision } from '@panah/domain/law/edition'
import { Link } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { Shelf } from './book-on-device.ts'
import { ChangeLines } from './ChangeLines.tsx'
import type { Changes } from './earlier-edition.ts'
import { useLawWords } from './law-words.ts'
import { Overlaps } from './Overlaps.tsx'
import { SignedLine, Sources } from './SectionParts.tsx'
import { TextInForce } from './TextInForce.tsx'
import { WorkedCases } from './WorkedCases.tsx'

interface ReviewProps {
  shelf: Shelf
  provision: Provision
  changes: Changes | null
}

/** A section as counsel reads it: the words in both languages beside the rule in sentences, the cases, the seal, and the line that signs it. */
export function ReviewSection({ shelf, provision, changes }: ReviewProps) {
  const text = useText('law')
  const words = useLawWords(shelf)
  const says = shelf.book.says[provision.id]
  const changed = changes?.bySection.get(provision.id)
  return (
    <article className="review">
      <header>
        <h1>{numbered(words.words(provision.label))}</h1>
        <p className="muted">
          {numbered(words.section(provision.id))} {' · '}
          <Link href={`/law/${provision.id}`}>{text('review.as-public')}</Link>
        </p>
      </header>
      <SignedLine provision={provision} />
      {changes && (
        <Panel title={numbered(text('review.changed.title', { since: changes.since }))}>
          {changed ? <ChangeLines lines={changed} /> : <p>{text('review.changed.nothing')}</p>}
        </Panel>
      )}
      <div className="review-sides">
        <Panel title={text('review.words')}>
          <div className="stack">
            {says && (
              <>
                <p lang="en" dir="ltr">
                  {numbered(says.en)}
                </p>
                <p lang="ur" dir="rtl">
                  {numbered(says.ur)}
                </p>
              </>
            )}
            <Sources shelf={shelf} provision={provision} />
          </div>
        </Panel>
        <Panel title={text('review.rule')}>
          <div className="book-texts">
            {provision.versions.toReversed().map((version) => (
              <TextInForce key={version.from} shelf={shelf} provision={provision} version={version} />
            ))}
          </div>
        </Panel>
      </div>
      <div className="book-section">
        <WorkedCases shelf={shelf} provision={provision} />
        <Overlaps shelf={shelf} provision={provision} />
      </div>
      <Panel title={text('review.sign.title')}>
        <div className="stack">
          <p>{text('review.sign.about')}</p>
          <pre className="review-command" lang="en" dir="ltr">
            <code>{`panah law seal ${provision.id} --by "…" --on YYYY-MM-DD\npanah law build\npanah law check`}</code>
          </pre>
          <p className="sm muted">{numbered(text('review.sign.seal', { seal: provision.review.seal }))}</p>
        </div>
      </Panel>
    </article>
  )
}

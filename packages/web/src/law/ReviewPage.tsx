import type { Provision } from '@panah/domain/law/edition'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { NotHerePage } from '../access/NotHerePage.tsx'
import { useSession } from '../access/session-context.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Chip } from '../ui/Chip.tsx'
import { EmptyState, Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { QueueList, Tabs } from '../ui/Queue.tsx'
import type { Shelf } from './book-on-device.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { changesSince, type Changes } from './earlier-edition.ts'
import { indexOf, useLawWords } from './law-words.ts'
import { ReviewSection } from './ReviewSection.tsx'
import { WithShelf } from './WithShelf.tsx'
import './law.css'
import './book.css'

/** The desk of whoever reads the law as it is encoded: what waits for a signature, the rule beside the words, and how to sign. */
export function ReviewPage() {
  const text = useText('law')
  const { me } = useSession()
  const { statute, section } = useParams<{ statute?: string; section?: string }>()
  const [changes, setChanges] = useState<Changes | null>(null)
  usePageTitle(text('review.title'))
  if (me.account.role !== 'legal-reviewer') return <NotHerePage />
  const id = statute && section ? `${statute}/${section}` : null
  return (
    <Desk
      queueLabel={text('review.title')}
      queueHref="/law/review"
      onRecord={id !== null}
      queue={<WithShelf>{(shelf) => <Waiting shelf={shelf} current={id} changes={changes} />}</WithShelf>}
    >
      <WithShelf>
        {(shelf) => {
          const provision = id === null ? undefined : indexOf(shelf.edition).provisions.get(id)
          if (provision) return <ReviewSection key={provision.id} shelf={shelf} provision={provision} changes={changes} />
          return <HowToReview shelf={shelf} changes={changes} onChanges={setChanges} />
        }}
      </WithShelf>
    </Desk>
  )
}

type Cut = 'unsigned' | 'signed' | 'changed'

function Waiting({ shelf, current, changes }: { shelf: Shelf; current: string | null; changes: Changes | null }) {
  const text = useText('law')
  const words = useLawWords(shelf)
  const [cut, setCut] = useState<Cut>('unsigned')
  const { provisions } = shelf.edition
  const those: Readonly<Record<Cut, readonly Provision[]>> = {
    unsigned: provisions.filter(({ review }) => review.status === 'unreviewed'),
    signed: provisions.filter(({ review }) => review.status === 'signed'),
    changed: provisions.filter(({ id }) => changes?.bySection.has(id)),
  }
  const cuts: readonly Cut[] = changes ? ['unsigned', 'signed', 'changed'] : ['unsigned', 'signed']
  return (
    <QueueList
      title={text('review.title')}
      current={current}
      items={those[cut].map(({ id, label, review }) => ({
        id,
        href: `/law/review/${id}`,
        number: id,
        next: words.words(label),
        chip: review.status === 'signed' ? <Chip act>{text('review.chip-signed')}</Chip> : undefined,
      }))}
      tabs={
        <Tabs
          label={text('review.title')}
          tabs={cuts.map((key) => ({ key, label: text(`review.tab.${key}`), count: those[key].length }))}
          current={cut}
          onChoose={(key) => setCut(key as Cut)}
        />
      }
      empty={<EmptyState title={text(`review.empty.${cut}`)}>{text(`review.empty-how.${cut}`)}</EmptyState>}
    />
  )
}

interface HowProps {
  shelf: Shelf
  changes: Changes | null
  onChanges: (changes: Changes) => void
}

function HowToReview({ shelf, changes, onChanges }: HowProps) {
  const text = useText('law')
  const [wrong, setWrong] = useState(false)
  async function compare(file: File | undefined) {
    if (!file) return
    const found = changesSince(await file.text(), shelf.edition)
    setWrong(found === null)
    if (found) onChanges(found)
  }
  return (
    <div className="page">
      <h1>{text('review.title')}</h1>
      <p>{numbered(text('review.about', { edition: shelf.edition.id }))}</p>
      <Panel title={text('review.how.title')}>
        <ol className="to-do">
          {(['read', 'cases', 'wrong', 'sign', 'broken'] as const).map((step) => (
            <li key={step}>{text.rich(`review.how.${step}`)}</li>
          ))}
        </ol>
      </Panel>
      <Panel title={text('review.earlier.title')}>
        <div className="stack">
          <label className="field">
            <span>{text('review.earlier.choose')}</span>
            <span className="hint">{text('review.earlier.hint')}</span>
            <input
              type="file"
              accept="application/json,.json"
              className="input"
              onChange={(event) => void compare(event.currentTarget.files?.[0])}
            />
          </label>
          {wrong && <Notice spoken icon="refused" title={text('review.earlier.wrong')} />}
          {changes && <Beside changes={changes} />}
        </div>
      </Panel>
    </div>
  )
}

function Beside({ changes }: { changes: Changes }) {
  const text = useText('law')
  const count = changes.bySection.size
  return (
    <div role="status" className="stack">
      <p>{numbered(text('review.earlier.found', { since: changes.since, count }))}</p>
      {changes.beside.length > 0 && <ChangeLines lines={changes.beside} />}
    </div>
  )
}

import { Suspense, type ReactNode } from 'react'
import { Link } from 'wouter'
import { OfflineLine } from '../offline/OfflineLine.tsx'
import { useText } from '../translation/use-text.tsx'
import { numbered } from '../translation/rich.tsx'
import { BusyBar } from './Busy.tsx'
import { classes } from './classes.ts'
import { Icon, Mark } from './Icon.tsx'
import { mainId } from './SkipLink.tsx'

export interface NavItem {
  readonly href: string
  readonly label: string
  readonly current: boolean
}

export interface DeskFrameProps {
  nav: readonly NavItem[]
  homeHref: string
  /** A search box (`SearchBox`), where there is something to search. */
  search?: ReactNode
  /** At the end of the bar: synthetic data, who one is, language, lock. */
  tools?: ReactNode
  /** What waits: a `QueueList`. Below 760 px it is a page of its own. */
  queue?: ReactNode
  queueLabel?: string
  /** Whether a record is open; on a narrow screen it decides which of the two is seen. */
  onRecord?: boolean
  /** Where the queue alone is, for the way back on a narrow screen. */
  queueHref?: string
  children: ReactNode
}

/** The desk face: the bar, the queue, the record. */
export function DeskFrame({ nav, homeHref, search, tools, queue, queueLabel, onRecord = true, queueHref, children }: DeskFrameProps) {
  const text = useText('ui')
  return (
    <>
      <header className="dtop no-print">
        <Link className="brand" href={homeHref}>
          <Mark />
          <span>{text('product')}</span>
        </Link>
        <nav className="dnav" aria-label={text('nav.label')}>
          {nav.map((item) => (
            <Link key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
            </Link>
          ))}
        </nav>
        {search && <div className="search">{search}</div>}
        <div className="tools">{tools}</div>
      </header>
      <OfflineLine />
      <div className={classes('desk', queue !== undefined && 'with-queue', onRecord ? 'on-record' : 'on-queue')}>
        {queue !== undefined && (
          <aside className="queue no-print" aria-label={queueLabel}>
            <Suspense fallback={null}>{queue}</Suspense>
          </aside>
        )}
        <main id={mainId} tabIndex={-1}>
          {queue !== undefined && queueHref && (
            <Link className="back-to-queue btn quiet small no-print" href={queueHref}>
              <Icon name="back" />
              <span className="w">{text('queue.back')}</span>
            </Link>
          )}
          <Suspense fallback={<BusyBar what={text('busy.page')} />}>{children}</Suspense>
        </main>
      </div>
    </>
  )
}

/** The record beside its side column; under 1100 px the column goes below. */
export function WithSide({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className="with-side">
      <div>{children}</div>
      <div>{side}</div>
    </div>
  )
}

/** The head of a record: what it is, one line about it, and what can be done. The main action stands last, at the end side. */
export function RecordHead({ title, about, actions }: { title: ReactNode; about?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="record-head">
      <div>
        <h1>{numbered(title)}</h1>
        {about && <p className="sm muted">{numbered(about)}</p>}
      </div>
      {actions && <div className="acts">{actions}</div>}
    </div>
  )
}

/** Says that nobody here is real. */
export function SyntheticChip() {
  const text = useText('ui')
  return <span className="syn">{text('synthetic')}</span>
}

/** Times and what happened, newest first, under the day. */
export function Timeline({
  days,
}: {
  days: readonly {
    readonly day: string
    readonly lines: readonly { readonly key: string; readonly time: string; readonly what: ReactNode }[]
  }[]
}) {
  return (
    <ul className="timeline">
      {days.flatMap(({ day, lines }) => [
        <li key={day} className="day">
          {numbered(day)}
        </li>,
        ...lines.map((line) => (
          <li key={line.key}>
            <bdi className="num" dir="ltr">
              {line.time}
            </bdi>
            <span>{numbered(line.what)}</span>
          </li>
        )),
      ])}
    </ul>
  )
}

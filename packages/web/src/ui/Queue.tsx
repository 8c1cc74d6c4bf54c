import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { isWriting } from './Button.tsx'

export interface QueueItem {
  readonly id: string
  readonly href: string
  /** The number on the record's cover. */
  readonly number: string
  /** What a record is called that has a name and no number. */
  readonly title?: ReactNode
  /** The next step, in a few words. */
  readonly next: ReactNode
  /** How pressing: a `Chip`. */
  readonly chip?: ReactNode
}

export interface QueueListProps {
  title: string
  items: readonly QueueItem[]
  /** The id of the record that is open. */
  current: string | null
  /** Beside the title: *New*. */
  action?: ReactNode
  /** Filters: `Tabs`. */
  tabs?: ReactNode
  /** What would be here and how it gets here: an `EmptyState`, or a `BusyBar` while it is fetched. */
  empty: ReactNode
  /** Under the rows: *more*. */
  foot?: ReactNode
}

/** What waits for a person. J and K move, Enter opens. */
export function QueueList({ title, items, current, action, tabs, empty, foot }: QueueListProps) {
  const text = useText('ui')
  const list = useRef<HTMLUListElement>(null)
  useQueueKeys(list)
  return (
    <>
      <header>
        <div className="row between">
          <h2>{title}</h2>
          {action}
        </div>
        {tabs}
      </header>
      {items.length === 0 ? (
        <div className="empty-box">{empty}</div>
      ) : (
        <>
          <ul ref={list}>
            {items.map((item) => (
              <li key={item.id}>
                <QueueRow item={item} current={item.id === current} />
              </li>
            ))}
          </ul>
          {foot}
          <p className="keys wide-only">
            <kbd>J</kbd> <kbd>K</kbd> <span>{text('queue.move')}</span> <kbd>Enter</kbd> <span>{text('queue.open')}</span>
          </p>
        </>
      )}
    </>
  )
}

/** One record that waits: its number, its clock, its next step. */
export function QueueRow({ item, current }: { item: QueueItem; current: boolean }) {
  return (
    <Link href={item.href} className="queue-row" aria-current={current ? 'true' : undefined}>
      <b>
        {item.title ?? (
          <bdi className="num" dir="ltr">
            {item.number}
          </bdi>
        )}
      </b>
      {item.chip ?? <span />}
      <span className="next">{numbered(item.next)}</span>
    </Link>
  )
}

export interface Tab {
  readonly key: string
  readonly label: ReactNode
  readonly count?: number | undefined
}

/** Ways to cut a list; one is on. */
export function Tabs({
  label,
  tabs,
  current,
  onChoose,
}: {
  label: string
  tabs: readonly Tab[]
  current: string
  onChoose: (key: string) => void
}) {
  return (
    <div className="tabs" role="group" aria-label={label}>
      {tabs.map((tab) => (
        <button key={tab.key} type="button" aria-pressed={tab.key === current} onClick={() => onChoose(tab.key)}>
          {numbered(tab.label)}
          {tab.count !== undefined && (
            <>
              {' '}
              <bdi className="num" dir="ltr">
                {tab.count}
              </bdi>
            </>
          )}
        </button>
      ))}
    </div>
  )
}

function useQueueKeys(list: { current: HTMLUListElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key.toLowerCase()]
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
      const rows = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a.queue-row') ?? [])]
      const at = Math.max(
        rows.indexOf(document.activeElement as HTMLAnchorElement),
        document.activeElement?.closest('.queue') ? -1 : rows.findIndex((row) => row.ariaCurrent === 'true'),
      )
      rows[Math.min(Math.max(at + step, 0), rows.length - 1)]?.focus()
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}

import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { OfflineLine } from '../offline/OfflineLine.tsx'
import { useWaiting } from '../sync/waiting.ts'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from './Busy.tsx'
import { Chip } from './Chip.tsx'
import { Icon } from './Icon.tsx'
import { mainId } from './SkipLink.tsx'
import { useOnline } from './use-online.ts'

export interface FieldPageProps {
  /** The way back: an address, or something to do. Left out on a first page. */
  back?: string | (() => void) | undefined
  /** Where one is: *Person 2 of 6*, and below it the place or number. */
  where?: ReactNode
  whereBelow?: ReactNode
  /** How many things wait to be sent, where it is not told by this device's own list. */
  waiting?: number | undefined
  outboxHref?: string | undefined
  /** At the end of the top bar: a menu. */
  tools?: ReactNode
  /** Above the body, from edge to edge: the head of a result. */
  head?: ReactNode
  /** The one action of the page, lowest and largest. */
  bar?: ReactNode
  children: ReactNode
}

/** A page of the field face: one column, one action at the bottom. Every new page begins at its top, for the eye and for the reader. */
export function FieldPage({ back, where, whereBelow, waiting, outboxHref = '/outbox', tools, head, bar, children }: FieldPageProps) {
  const text = useText('ui')
  const here = useWaiting()
  const count = waiting ?? here
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="field-face">
      <header className="ftop no-print">
        {back !== undefined && <Back to={back} />}
        {(where || whereBelow) && (
          <div className="where">
            {where && <b>{numbered(where)}</b>}
            {whereBelow && <span>{numbered(whereBelow)}</span>}
          </div>
        )}
        <div className="signs">
          <Signal />
          {count > 0 && <Outbox waiting={count} href={outboxHref} />}
        </div>
        {tools}
      </header>
      <OfflineLine />
      <main id={mainId} ref={main} tabIndex={-1}>
        {head && <div className="fhead">{head}</div>}
        <div className="fbody">
          <Suspense fallback={<BusyBar what={text('busy.page')} />}>{children}</Suspense>
        </div>
      </main>
      {bar && <footer className="fbar no-print">{bar}</footer>}
    </div>
  )
}

function Back({ to }: { to: string | (() => void) }) {
  const text = useText('ui')
  if (typeof to === 'string') {
    return (
      <Link className="back" href={to} aria-label={text('back')}>
        <Icon name="back" size={24} />
      </Link>
    )
  }
  return (
    <button type="button" className="back" aria-label={text('back')} onClick={to}>
      <Icon name="back" size={24} />
    </button>
  )
}

/** Says when there is no signal; says nothing when there is. */
export function Signal() {
  const text = useText('ui')
  const online = useOnline()
  return (
    <span role="status">
      {!online && (
        <Chip unknown icon="offline">
          {text('offline.chip')}
        </Chip>
      )}
    </span>
  )
}

function Outbox({ waiting, href }: { waiting: number; href?: string | undefined }) {
  const text = useText('ui')
  const inside = (
    <>
      <Icon name="outbox" size={16} />
      <bdi className="num" dir="ltr" aria-hidden="true">
        {waiting}
      </bdi>
      <span className="sr">{text('outbox.waiting', { waiting })}</span>
    </>
  )
  return href === undefined ? (
    <span className="chip act outbox">{inside}</span>
  ) : (
    <Link className="chip act outbox" href={href}>
      {inside}
    </Link>
  )
}

/** Beside a question: what to look for (`sees`), how to ask it (`hear`), how not to (`avoids`), what counts as yes (`reads`). */
export function Guide({ sees, hear, avoids, reads }: { sees?: ReactNode; hear?: ReactNode; avoids?: ReactNode; reads?: ReactNode }) {
  const lines = [
    ['eye', sees],
    ['ear', hear],
    ['refused', avoids],
    ['book', reads],
  ] as const
  if (!sees && !hear && !avoids && !reads) return null
  return (
    <div className="guide">
      {lines.map(
        ([icon, line]) =>
          line && (
            <div key={icon}>
              <Icon name={icon} />
              <p>{numbered(line)}</p>
            </div>
          ),
      )}
    </div>
  )
}

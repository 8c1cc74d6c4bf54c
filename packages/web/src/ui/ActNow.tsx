import { useId, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { UrgencyGlyph } from './Glyph.tsx'
import { Icon } from './Icon.tsx'

export interface ActNowItem {
  readonly id: string
  readonly label: ReactNode
  readonly done: boolean
  /** A number to call, from the phone itself. */
  readonly call?: string | undefined
}

/** What must be done before anything else. One on a screen, first, and never flashing. */
export function ActNowCard({
  title,
  items,
  onDone,
}: {
  title?: string
  items: readonly ActNowItem[]
  onDone: (id: string, done: boolean) => void
}) {
  const text = useText('ui')
  const id = useId()
  return (
    <section className="act-now" aria-labelledby={id}>
      <h2 id={id}>
        <UrgencyGlyph urgency="now" />
        <span>{numbered(title ?? text('act-now.title'))}</span>
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <label>
              <input type="checkbox" checked={item.done} onChange={(event) => onDone(item.id, event.target.checked)} />
              <span>{numbered(item.label)}</span>
            </label>
            {item.call && <CallLink number={item.call} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Calls a number from the phone. */
export function CallLink({ number }: { number: string }) {
  const text = useText('ui')
  return (
    <a className="call" href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} aria-label={text('act-now.call', { number })}>
      <Icon name="phone" />
      <bdi className="num" dir="ltr">
        {number}
      </bdi>
    </a>
  )
}

/** What happens next, in order. */
export function NextSteps({ children }: { children: readonly ReactNode[] }) {
  return (
    <ol className="next-steps">
      {children.map((step, index) => (
        <li key={index}>
          <span className="no" aria-hidden="true">
            {index + 1}
          </span>
          <span>{numbered(step)}</span>
        </li>
      ))}
    </ol>
  )
}

/** Words first, then digits: the only way back to a report. */
export function Receipt({ words, number }: { words: string; number: string }) {
  const text = useText('ui')
  return (
    <div className="receipt">
      <span className="sm muted">{text('receipt.words')}</span>
      <span className="words">{words}</span>
      <span className="sm muted">{text('receipt.number')}</span>
      <bdi className="num" dir="ltr">
        {number}
      </bdi>
    </div>
  )
}

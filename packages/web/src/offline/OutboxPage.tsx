import { useState } from 'react'
import { useLocation } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { useSession } from '../access/session-context.ts'
import { FilesNeedYou, FilesWaiting, useFilesThat } from '../evidence/FilesInOutbox.tsx'
import { draftAgain } from '../screening/draft-again.ts'
import { keepDraft, useDraft } from '../screening/draft-store.ts'
import { keepAsNote, sendAgain, sendNow, useOutbox } from '../sync/outbox-in-hand.ts'
import type { Item } from '../sync/outbox.ts'
import { Problem } from '../sync/problem.ts'
import { useRefusalWords } from '../sync/refusal-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Num } from '../ui/Words.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useOnline } from '../ui/use-online.ts'
import { Conflicts } from './Conflicts.tsx'
import { NoteHeld } from './NoteHeld.tsx'
import './offline.css'

/** Everything that was done on this device and what became of it: what waits, what needs somebody, what was sent, with the receipt. */
export function OutboxPage() {
  const text = useText('offline')
  const { items } = useOutbox()
  usePageTitle(text('outbox.title'))
  const of = (...states: readonly Item['state'][]) => items.filter(({ state }) => states.includes(state))
  return (
    <InFace where={text('outbox.title')}>
      <h1 className="sr">{text('outbox.title')}</h1>
      <NeedsYou items={of('needs-you')} />
      <Waiting items={of('waiting')} />
      <FilesWaiting />
      <Held items={of('note')} />
      <Sent items={of('sent').toReversed()} />
    </InFace>
  )
}

function NeedsYou({ items }: { items: readonly Item[] }) {
  const text = useText('offline')
  const count = items.length + useFilesThat('needs-you').length
  return (
    <section className="stack" aria-labelledby="needs-you">
      <h2 id="needs-you">{text('outbox.needs-you', { count })}</h2>
      {items.map((item) => (
        <Refused key={item.id} item={item} />
      ))}
      <FilesNeedYou />
      <Conflicts />
      {count === 0 && <p className="sm muted">{text('outbox.needs-you-none')}</p>}
    </section>
  )
}

function What({ item }: { item: Item }) {
  const text = useText('offline')
  const format = useFormat()
  return (
    <span className="what">
      <b>{text(`command.${item.name.replace('.', '-')}`)}</b>
      <span className="sm muted">
        {item.about.place !== null && (
          <>
            <bdi>{item.about.place}</bdi>
            {' · '}
          </>
        )}
        {numbered(format.dayTime(item.madeAt))}
      </span>
    </span>
  )
}

/** The server said no: why, in words, and what one can do. It stays here until one has decided. */
function Refused({ item }: { item: Item }) {
  const text = useText('offline')
  const problem = new Problem({ code: item.refusal?.code ?? 'failed', status: 422, params: { ...item.refusal?.params } })
  const words = useRefusalWords(problem)
  return (
    <div className="outbox-item refused">
      <What item={item} />
      <p className="sm">
        <Icon name="refused" size={16} /> {words && numbered(words.what)}
      </p>
      <div className="row wrap">
        <Change item={item} />
        <Button size="small" icon="send" onPress={() => void sendAgain(item.id)}>
          {text('outbox.again')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => void keepAsNote(item.id)}>
          {text('outbox.as-note')}
        </Button>
      </div>
    </div>
  )
}

/** Back into the form it was made in. What is in the form now is not thrown away for it. */
function Change({ item }: { item: Item }) {
  const text = useText('offline')
  const { me } = useSession()
  const [, navigate] = useLocation()
  const draft = useDraft(me.account.id)
  const { command } = item
  if (command?.name !== 'screening.record') return null
  const another = draft !== null && draft.touched && draft.saved === null && draft.replaces !== item.id
  return (
    <Button
      size="small"
      icon="pencil"
      disabledBecause={another && text('outbox.change-first')}
      onPress={() => {
        if (draft?.replaces !== item.id) keepDraft(draftAgain(command, me.account.id))
        navigate('/field/new/result')
      }}
    >
      {text('outbox.change')}
    </Button>
  )
}

function Waiting({ items }: { items: readonly Item[] }) {
  const text = useText('offline')
  const { sending, last } = useOutbox()
  const online = useOnline()
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{text('outbox.waiting', { count: items.length })}</h2>
      {items.length === 0 ? (
        <EmptyState title={text('outbox.nothing')}>{text('outbox.nothing-how')}</EmptyState>
      ) : (
        <>
          <p className="sm muted">{text(last === 'shut' ? 'outbox.why-sign-in' : online ? 'outbox.why-soon' : 'outbox.why-signal')}</p>
          <ul className="plain-list">
            {items.map((item) => (
              <li key={item.id} className="outbox-item">
                <What item={item} />
                {item.tries > 0 && <span className="sm dim">{numbered(text('outbox.tries', { tries: item.tries }))}</span>}
              </li>
            ))}
          </ul>
          <Button icon="send" busy={sending && text('outbox.sending')} onPress={() => void sendNow({ hurry: true })}>
            {text('outbox.send-now')}
          </Button>
        </>
      )}
    </section>
  )
}

function Held({ items }: { items: readonly Item[] }) {
  const text = useText('offline')
  const [open, setOpen] = useState<string | null>(null)
  if (items.length === 0) return null
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">{text('outbox.held', { count: items.length })}</h2>
      <p className="sm muted">{text('outbox.held-what')}</p>
      {items.map((item) => (
        <div key={item.id} className="outbox-item">
          <What item={item} />
          {open === item.id && <NoteHeld command={item.command} />}
          <div className="row wrap">
            <Button size="small" expanded={open === item.id} onPress={() => setOpen(open === item.id ? null : item.id)}>
              {text(open === item.id ? 'outbox.close' : 'outbox.read')}
            </Button>
            <Button size="small" kind="quiet" icon="send" onPress={() => void sendAgain(item.id)}>
              {text('outbox.again')}
            </Button>
          </div>
        </div>
      ))}
    </section>
  )
}

function Sent({ items }: { items: readonly Item[] }) {
  const text = useText('offline')
  const format = useFormat()
  if (items.length === 0) return null
  return (
    <section className="stack" aria-labelledby="sent">
      <h2 id="sent">{text('outbox.sent', { count: items.length })}</h2>
      <ul className="plain-list">
        {items.map((item) => (
          <li key={item.id} className="outbox-item">
            <What item={item} />
            {item.receipt && (
              <span className="sm receipt-line">
                <Icon name="sent" size={16} />
                {item.receipt.number !== null && <Num>{item.receipt.number}</Num>}
                <span>{numbered(text('outbox.received', { at: format.dayTime(item.receipt.at) }))}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

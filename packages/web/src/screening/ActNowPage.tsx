import { useText } from '../translation/use-text.tsx'
import { ActNowCard } from '../ui/ActNow.tsx'
import { Button } from '../ui/Button.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { rescueItems } from './act-now.ts'
import type { Draft } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { useFlow, type Place } from './flow.ts'

/** What to do this minute, before anything else. The questions wait; so does everything that has been answered. */
export function ActNowPage({ draft, then }: { draft: Draft; then: Place }) {
  const text = useText('screening')
  const { go, back } = useFlow()
  usePageTitle(text('now.title'))
  const items = rescueItems(draft).map(({ id, call }) => ({
    id,
    label: text(`act.${id}`, { sex: draft.sex ?? 'unknown' }),
    done: draft.done.includes(id),
    call,
  }))
  return (
    <FieldPage
      back={back}
      where={text('frame.person', { person: draft.person })}
      whereBelow={text('now.questions-wait')}
      bar={
        <>
          <Button kind="main" size="big" iconEnd="forward" onPress={() => go(then, { replace: true })}>
            {text('now.go-on')}
          </Button>
          {then.step !== 'result' && (
            <Button size="big" onPress={() => go({ step: 'result' }, { replace: true })}>
              {text('now.stop-here')}
            </Button>
          )}
        </>
      }
    >
      <h1 className="sr">{text('now.title')}</h1>
      <ActNowCard items={items} onDone={(id, done) => editDraft((before) => tick(before, id, done))} />
      <p className="muted">{text('now.no-more-questions')}</p>
    </FieldPage>
  )
}

/** Ticks a thing done or not; a tick is a help to the officer and no answer. */
export function tick(draft: Draft, id: string, done: boolean): Draft {
  const others = draft.done.filter((each) => each !== id)
  return { ...draft, done: done ? [...others, id] : others, touched: true }
}

import type { ReactNode } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { change, type Draft } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { useFlow, type Place } from './flow.ts'

export interface StepFrameProps {
  draft: Draft
  /** Where one is, for the way back from the act-now card. */
  here: Place
  onBack: () => void
  /** The one action of the page; a page of answers has none. */
  main?: ReactNode
  head?: ReactNode
  children: ReactNode
}

/** A page of a screening: whom it is about, and in its bar, on every page, the way to act on danger. */
export function StepFrame({ draft, here, onBack, main, head, children }: StepFrameProps) {
  const text = useText('screening')
  return (
    <FieldPage
      back={onBack}
      where={text('frame.person', { person: draft.person })}
      whereBelow={draft.scene.place.trim() === '' ? text('frame.no-place') : <bdi>{draft.scene.place.trim()}</bdi>}
      head={head}
      bar={
        <div className={main ? 'bar-pair' : 'bar-one'}>
          <DangerButton here={here} short={main !== undefined} />
          {main}
        </div>
      }
    >
      {children}
    </FieldPage>
  )
}

/** Somebody is in danger this minute: the card first, the questions later. */
function DangerButton({ here, short }: { here: Place; short: boolean }) {
  const text = useText('screening')
  const { go } = useFlow()
  return (
    <Button
      kind="danger"
      size="big"
      icon="danger"
      label={text('danger.full')}
      onPress={() => {
        editDraft((draft) => change(draft, { safety: { ...draft.safety, immediateDanger: 'yes' } }))
        go({ step: 'now', then: here })
      }}
    >
      {text(short ? 'danger.short' : 'danger.full')}
    </Button>
  )
}

import { EvidenceHere } from '../evidence/EvidenceHere.tsx'
import { useOutbox } from '../sync/outbox-in-hand.ts'
import { useText } from '../translation/use-text.tsx'
import { NextSteps } from '../ui/ActNow.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Num } from '../ui/Words.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { nextPerson, type Draft, type Saved } from './draft.ts'
import { keepDraft } from './draft-store.ts'
import { useFlow } from './flow.ts'

/** The receipt: the number, what happens now, and the next person at the same place. */
export function SavedPage({ draft, saved }: { draft: Draft; saved: Saved }) {
  const text = useText('screening')
  const { go } = useFlow()
  const { items } = useOutbox()
  const number = saved.number ?? items.find(({ id }) => id === saved.waits)?.receipt?.number ?? null
  const title = text(number === null ? 'saved.kept-title' : 'saved.title')
  usePageTitle(title, number === null ? undefined : (number as `SC-${string}`))

  function another() {
    keepDraft(nextPerson(draft, () => crypto.randomUUID()))
    go({ step: 'safety', at: 0 })
  }

  return (
    <FieldPage
      back="/field"
      where={text('home.title')}
      bar={
        <>
          <Button kind="main" size="big" icon="plus" onPress={another}>
            {text('saved.another')}
          </Button>
          <ButtonLink size="big" href="/field">
            {text('saved.home')}
          </ButtonLink>
        </>
      }
    >
      <div className="stack" role="status">
        <h1 className="row">
          <Icon name={number === null ? 'outbox' : 'sent'} size={28} />
          <span>{title}</span>
        </h1>
        {number === null ? (
          <p>{text('saved.kept-what')}</p>
        ) : (
          <>
            <div className="receipt">
              <span className="sm muted">{text('saved.number')}</span>
              <Num>{number}</Num>
            </div>
            <p className="sm muted">{text('saved.number-use')}</p>
          </>
        )}
      </div>
      {saved.screeningId !== undefined && (
        <EvidenceHere on={{ screening: saved.screeningId }} about={{ place: draft.scene.place, number }} />
      )}
      <section className="result-part" aria-labelledby="next">
        <h2 id="next">{text('saved.next')}</h2>
        <NextSteps>
          {[text(number === null ? 'saved.next-when-sent' : 'saved.next-supervisor'), text('saved.next-told'), text('saved.next-safety')]}
        </NextSteps>
      </section>
      <p className="sm">{text(number === null ? 'saved.same-place-kept' : 'saved.same-place')}</p>
    </FieldPage>
  )
}

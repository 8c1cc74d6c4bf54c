import { textFault } from '@panah/domain/text-fault'
import { useState } from 'react'
import { Redirect } from 'wouter'
import { Refusal } from '../sync/Refusal.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { ActNowCard } from '../ui/ActNow.tsx'
import { TextArea } from '../ui/Field.tsx'
import { Button } from '../ui/Button.tsx'
import { FieldPage } from '../ui/FieldPage.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { tick } from './ActNowPage.tsx'
import { AgreesTo, isOnlyCounted } from './AgreesTo.tsx'
import { cardItems, toDo } from './act-now.ts'
import { change, lacks, type Draft, type Lack } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { addressOf, useFlow } from './flow.ts'
import { useFirstWrong } from './first-wrong.ts'
import { Fold } from './Fold.tsx'
import { identityFaults, longestNote } from './identity-faults.ts'
import { IdentityFields } from './IdentityFields.tsx'
import { LawParts } from './LawParts.tsx'
import { Reserved } from './Reserved.tsx'
import { useSaving } from './save-screening.ts'
import { useSoFar, type SoFar } from './use-interview.ts'
import { whoWords } from './who.ts'
import { WhoHelps } from './WhoHelps.tsx'
import { WhyPresumed } from './WhyPresumed.tsx'
import { WithAsking, type Asking } from './WithAsking.tsx'

/** What the answers come to: what to do now, why, what the law says, what is still to ask. Then it is saved. */
export function ResultPage({ draft }: { draft: Draft }) {
  return <WithAsking>{(asking) => <Ready asking={asking} draft={draft} />}</WithAsking>
}

function Ready({ asking, draft }: { asking: Asking; draft: Draft }) {
  const now = useSoFar(asking, draft)
  return now === null ? <Redirect to={addressOf('scene')} replace /> : <Result asking={asking} draft={draft} now={now} />
}

function Result({ asking, draft, now }: { asking: Asking; draft: Draft; now: SoFar }) {
  const text = useText('screening')
  const { go, back } = useFlow()
  const [tries, setTries] = useState(0)
  const tried = tries > 0
  useFirstWrong(tries)
  const saving = useSaving(() => go({ step: 'saved' }, { replace: true }))
  usePageTitle(text('result.title'))
  const { presumption } = now.presumed
  const missing = lacks(draft)
  const counted = isOnlyCounted(draft, presumption)
  const wrongLines = !counted && (Object.keys(identityFaults(draft.identity)).length > 0 || textFault(draft.note, longestNote) !== null)
  const { law, instruments } = asking
  const todo = toDo(law, draft, now)

  function save() {
    setTries(tries + 1)
    if (missing.length === 0 && !wrongLines) saving.save()
  }

  return (
    <FieldPage
      back={back}
      where={text('frame.person', { person: draft.person })}
      whereBelow={<bdi>{draft.scene.place.trim()}</bdi>}
      head={
        <>
          <h1>{text(`result.heading.${presumption}`)}</h1>
          <p className="sm muted">{numbered(text('result.who', { who: whoWords(draft.sex, draft.ageBand, text) }))}</p>
        </>
      }
      bar={
        <>
          <Refusal problem={saving.problem} kept />
          {tried && missing.length > 0 && <StillNeeded missing={missing} />}
          {tried && wrongLines && <Notice spoken icon="danger" title={text('result.lines-wrong')} />}
          <Button kind="main" size="big" onPress={save} busy={saving.saving && text('result.saving')}>
            {text(saving.problem ? 'result.save-again' : 'result.save')}
          </Button>
        </>
      }
    >
      <ActNowCard items={cardItems(todo.now, draft, text)} onDone={(id, done) => editDraft((before) => tick(before, id, done))} />
      <WhyPresumed asking={asking} draft={draft} now={now} />
      <LawParts asking={asking} draft={draft} now={now} next={todo.next} />
      <Reserved instruments={instruments} reserved={now.interview.reserved} />
      <WhoHelps law={law} qualification={now.qualification} />
      <AgreesTo draft={draft} presumption={presumption} />
      {!counted && <Told draft={draft} tried={tried} />}
    </FieldPage>
  )
}

/** What the person told about the name, and a note: both folded away, because neither is needed. */
function Told({ draft, tried }: { draft: Draft; tried: boolean }) {
  const text = useText('screening')
  const noteFault = textFault(draft.note, longestNote)
  return (
    <div>
      <Fold
        title={text('identity.title')}
        aside={text('identity.optional')}
        open={tried && Object.keys(identityFaults(draft.identity)).length > 0}
      >
        <div className="stack">
          <p className="sm muted">{text('identity.why')}</p>
          <IdentityFields
            typed={draft.identity}
            onChange={(changes) => editDraft((before) => change(before, { identity: { ...before.identity, ...changes } }))}
            tried={tried}
          />
        </div>
      </Fold>
      <Fold title={text('note.title')} aside={text('identity.optional')} open={tried && noteFault !== null}>
        <TextArea
          optional
          label={text('note.label')}
          hint={text('note.hint')}
          rows={4}
          value={draft.note}
          onChange={(note) => editDraft((before) => change(before, { note }))}
          wrong={noteFault !== null && text(`fault.${noteFault}`, { longest: longestNote })}
        />
      </Fold>
    </div>
  )
}

/** What has to be told before it can be saved, each with the way to it. */
function StillNeeded({ missing }: { missing: readonly Lack[] }) {
  const text = useText('screening')
  const { go } = useFlow()
  const ofPerson = missing.some((lack) => lack === 'sex' || lack === 'age')
  const ofScene = missing.some((lack) => lack !== 'sex' && lack !== 'age')
  return (
    <Notice
      spoken
      icon="danger"
      title={text('result.still-needed')}
      actions={
        <>
          {ofScene && <Button onPress={() => go({ step: 'scene' })}>{text('result.to-scene')}</Button>}
          {ofPerson && <Button onPress={() => go({ step: 'person' })}>{text('result.to-person')}</Button>}
        </>
      }
    >
      {missing.map((lack) => text(`lack.${lack}`)).join(' ')}
    </Notice>
  )
}

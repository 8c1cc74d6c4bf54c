import { textFault } from '@panah/domain/text-fault'
import { mayAsk } from '@panah/domain/screening/instruments/instruments'
import { askerOf } from '@panah/domain/screening/who-may-ask'
import { useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { useVault } from '../offline/open-vault.ts'
import { Button } from '../ui/Button.tsx'
import { DateField, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Steps } from '../ui/Steps.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { DistrictField } from './DistrictField.tsx'
import { change, lacks, type Draft, type DraftScene, type Lack } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { useFlow } from './flow.ts'
import { PickOne } from './Picks.tsx'
import { useFirstWrong } from './first-wrong.ts'
import { StepFrame } from './StepFrame.tsx'
import { useChapters } from './steps.ts'
import { WithInstruments } from './WithAsking.tsx'

const ofScene: readonly Lack[] = ['district', 'place', 'interviewer-sex', 'interpreter']
const sexes = ['female', 'male', 'transgender'] as const
const longestPlace = 120

/** Where, when, who asks. It is kept for the next person at the same place. */
export function ScenePage({ draft, today, lost, onLeave }: { draft: Draft; today: string; lost: boolean; onLeave: () => void }) {
  const text = useText('screening')
  const kept = useVault() !== null
  const { go } = useFlow()
  const [tried, setTried] = useState(0)
  useFirstWrong(tried)
  usePageTitle(text('scene.title'))
  const missing = lacks(draft).filter((lack) => ofScene.includes(lack))
  const fault = textFault(draft.scene.place, longestPlace)
  const wrong = (lack: Lack) => (tried > 0 && missing.includes(lack) ? text(`lack.${lack}`) : undefined)
  const set = (scene: Partial<DraftScene>) => editDraft((before) => change(before, { scene: { ...before.scene, ...scene } }))
  const placeWrong = fault === null ? wrong('place') : text(`fault.${fault}`, { longest: longestPlace })

  function goOn() {
    setTried(tried + 1)
    if (missing.length === 0 && fault === null && isDay(draft.scene.heldOn, today)) go({ step: 'safety', at: 0 })
  }

  return (
    <StepFrame
      draft={draft}
      here={{ step: 'scene' }}
      onBack={onLeave}
      main={
        <Button kind="main" size="big" iconEnd="forward" onPress={goOn}>
          {text('go-on')}
        </Button>
      }
    >
      <Steps at={1} of={useChapters(draft)} about={text('step.scene')} />
      <h1>{text('scene.title')}</h1>
      {lost && <Notice title={text('lost.title')}>{text('lost.what')}</Notice>}
      {!kept && (
        <Notice icon="lock" title={text('only-here.title')}>
          {text('only-here.what')}
        </Notice>
      )}
      <DistrictField
        province={draft.scene.province}
        district={draft.scene.district}
        onChange={(province, district) => set({ province, district })}
        wrong={wrong('district')}
      />
      <TextField
        label={text('scene.place')}
        hint={text('scene.place-hint')}
        value={draft.scene.place}
        onChange={(place) => set({ place })}
        wrong={placeWrong}
        autoComplete="off"
      />
      <Days scene={draft.scene} today={today} set={set} />
      <WhoAsks scene={draft.scene} set={set} wrong={wrong} />
      <WithWhat draft={draft} />
    </StepFrame>
  )
}

interface SceneFieldsProps {
  scene: DraftScene
  set: (scene: Partial<DraftScene>) => void
}

/** Who asks, and with whose help: it tells later how freely somebody could speak. */
function WhoAsks({ scene, set, wrong }: SceneFieldsProps & { wrong: (lack: Lack) => string | undefined }) {
  const text = useText('screening')
  return (
    <>
      <PickOne
        label={text('scene.interviewer')}
        options={sexes.map((sex) => ({ value: sex, label: text(`interviewer.${sex}`) }))}
        value={scene.interviewerSex}
        onChange={(interviewerSex) => set({ interviewerSex })}
        wrong={wrong('interviewer-sex')}
      />
      <PickOne
        label={text('scene.interpreter')}
        hint={text('scene.interpreter-hint')}
        options={(['yes', 'no'] as const).map((each) => ({ value: each, label: text(`interpreter.${each}`) }))}
        value={scene.interpreter}
        onChange={(interpreter) => set({ interpreter })}
        wrong={wrong('interpreter')}
      />
    </>
  )
}

/** With what the person is heard: whoever is trained for more than the short screen chooses; a constable is asked nothing. */
function WithWhat({ draft }: { draft: Draft }) {
  const text = useText('screening')
  const say = useNamed()
  const asker = askerOf(useSession().me.account.role)
  if (asker === 'any-officer') return null
  return (
    <WithInstruments>
      {({ instruments }) => (
        <PickOne
          label={text('scene.instrument')}
          options={instruments
            .filter(({ who }) => mayAsk(asker, who))
            .map(({ instrument, name, says }) => ({ value: instrument, label: say(name), hint: say(says), wide: true }))}
          value={draft.instrument}
          onChange={(instrument) => editDraft((before) => change(before, { instrument }))}
        />
      )}
    </WithInstruments>
  )
}

/** A real day, and none that is still to come. */
function isDay(day: string, today: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= today
}

function Days({ scene, today, set }: SceneFieldsProps & { today: string }) {
  const text = useText('screening')
  const [other, setOther] = useState(scene.actOn !== null)
  return (
    <>
      <DateField
        label={text('scene.held-on')}
        value={scene.heldOn}
        max={today}
        onChange={(heldOn) => set({ heldOn })}
        wrong={isDay(scene.heldOn, today) ? undefined : text('scene.day-wrong')}
      />
      {other ? (
        <DateField
          optional
          label={text('scene.act-on')}
          hint={text('scene.act-on-hint')}
          value={scene.actOn ?? ''}
          max={today}
          onChange={(actOn) => set({ actOn: actOn === '' ? null : actOn })}
          wrong={scene.actOn === null || isDay(scene.actOn, today) ? undefined : text('scene.day-wrong')}
        />
      ) : (
        <div>
          <Button kind="quiet" icon="calendar" onPress={() => setOther(true)}>
            {text('scene.other-day')}
          </Button>
        </div>
      )}
    </>
  )
}

import type { AgeBand, Person, Sex } from '@panah/domain/person/person'
import { useState } from 'react'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Steps } from '../ui/Steps.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { change, lacks, type Draft, type Lack } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { useFlow } from './flow.ts'
import { PickOne, PickSome } from './Picks.tsx'
import { useFirstWrong } from './first-wrong.ts'
import { StepFrame } from './StepFrame.tsx'
import { useChapters } from './steps.ts'

const sexes = ['female', 'male', 'transgender', 'unknown'] as const satisfies readonly Sex[]
const ages = ['under-14', '14-15', '16-17', '18-29', '30-59', '60-over', 'unknown'] as const satisfies readonly AgeBand[]
const languages = ['ur', 'pa', 'sd', 'ps', 'skr', 'bal', 'en', 'other'] as const satisfies Person['languages']

/** Whom one has in front of one: sex, age band, language. No name is needed, now or later. */
export function PersonPage({ draft }: { draft: Draft }) {
  const text = useText('screening')
  const { go, back } = useFlow()
  const [tried, setTried] = useState(0)
  useFirstWrong(tried)
  usePageTitle(text('person.title'))
  const missing = lacks(draft)
  const wrong = (lack: Lack) => (tried > 0 && missing.includes(lack) ? text(`lack.${lack}`) : undefined)
  const set = (changes: Partial<Draft>) => editDraft((before) => change(before, changes))

  function goOn() {
    setTried(tried + 1)
    if (!missing.includes('sex') && !missing.includes('age')) go({ step: 'look' })
  }

  return (
    <StepFrame
      draft={draft}
      here={{ step: 'person' }}
      onBack={back}
      main={
        <Button kind="main" size="big" iconEnd="forward" onPress={goOn}>
          {text('go-on')}
        </Button>
      }
    >
      <Steps at={3} of={useChapters(draft)} about={text('step.person')} />
      <h1>{text('person.title')}</h1>
      <p className="muted">{text('person.no-name')}</p>
      <PickOne
        label={text('person.sex')}
        options={sexes.map((sex) => ({ value: sex, label: text(`sex.${sex}`), unknown: sex === 'unknown' }))}
        value={draft.sex}
        onChange={(sex) => set({ sex })}
        wrong={wrong('sex')}
      />
      <PickOne
        label={text('person.age')}
        hint={text('person.age-hint')}
        options={ages.map((age) => ({ value: age, label: text(`age.${age}`), unknown: age === 'unknown', wide: age === 'unknown' }))}
        value={draft.ageBand}
        onChange={(ageBand) => set({ ageBand })}
        wrong={wrong('age')}
      />
      <PickSome
        label={text('person.languages')}
        hint={text('person.languages-hint')}
        options={languages.map((language) => ({ value: language, label: text(`language.${language}`) }))}
        values={draft.languages}
        onChange={(chosen) => set({ languages: [...chosen] })}
      />
    </StepFrame>
  )
}

import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { modulesSuggested } from '@panah/domain/screening/instruments/steps-of'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckList } from '../ui/Choice.tsx'
import { Steps } from '../ui/Steps.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { change, type Draft } from './draft.ts'
import { editDraft } from './draft-store.ts'
import { useFlow } from './flow.ts'
import { Fold } from './Fold.tsx'
import { PickSome } from './Picks.tsx'
import { StepFrame } from './StepFrame.tsx'
import { useChapters } from './steps.ts'
import { WithInstruments } from './WithAsking.tsx'

/** Look before asking: what can be seen without a word, and what kind of place or story it is. Everything here may stay empty. */
export function LookPage({ draft }: { draft: Draft }) {
  const text = useText('screening')
  const { go, back } = useFlow()
  usePageTitle(text('look.title'))
  return (
    <StepFrame
      draft={draft}
      here={{ step: 'look' }}
      onBack={back}
      main={
        <Button kind="main" size="big" iconEnd="forward" onPress={() => go({ step: 'ask', at: 0 })}>
          {text('go-on')}
        </Button>
      }
    >
      <Steps at={4} of={useChapters(draft)} about={text('look.title')} />
      <h1>{text('look.title')}</h1>
      <p className="muted">{text('look.how')}</p>
      <WithInstruments>{(instruments) => <Look instruments={instruments} draft={draft} />}</WithInstruments>
    </StepFrame>
  )
}

function Look({ instruments, draft }: { instruments: Instruments; draft: Draft }) {
  const text = useText('screening')
  const say = useNamed()
  const observe = (group: string, seen: readonly string[]) =>
    editDraft((before) => {
      const inGroup = new Set(instruments.observations.filter((each) => each.group === group).map(({ code }) => code))
      return change(before, { observed: [...before.observed.filter((code) => !inGroup.has(code)), ...seen] })
    })
  return (
    <>
      <div>
        {instruments.observationGroups.map(({ group, name }) => {
          const own = instruments.observations.filter((each) => each.group === group)
          const seen = own.filter(({ code }) => draft.observed.includes(code)).map(({ code }) => code)
          return (
            <Fold key={group} title={say(name)} aside={text('look.seen', { seen: seen.length, of: own.length })}>
              <CheckList
                label={<span className="sr">{say(name)}</span>}
                options={own.map(({ code, says }) => ({ value: code, label: say(says) }))}
                values={seen}
                onChange={(chosen) => observe(group, chosen)}
              />
            </Fold>
          )
        })}
      </div>
      <Modules instruments={instruments} draft={draft} />
    </>
  )
}

function Modules({ instruments, draft }: { instruments: Instruments; draft: Draft }) {
  const text = useText('screening')
  const say = useNamed()
  const suggested = new Set(modulesSuggested(instruments, draft.observed))
  const left = instruments.modules.filter(({ module }) => suggested.has(module) && !draft.modules.includes(module))
  return (
    <>
      {left.length > 0 && (
        <p className="because" role="status">
          {numbered(text('look.suggested', { modules: left.map(({ name }) => say(name)).join(text('list-comma')) }))}
        </p>
      )}
      <PickSome
        label={text('look.modules')}
        hint={text('look.modules-hint')}
        options={instruments.modules.map(({ module, name, says }) => ({ value: module, label: say(name), hint: say(says), wide: true }))}
        values={draft.modules}
        onChange={(modules) => editDraft((before) => change(before, { modules }))}
      />
    </>
  )
}

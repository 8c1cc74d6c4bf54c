import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import type { Screening } from '@panah/domain/screening/screening'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import { AnswersGiven } from './AnswersGiven.tsx'
import { DimensionRows } from './DimensionRows.tsx'
import { QuestionsAsked } from './QuestionsAsked.tsx'
import { WithInstruments } from './WithAsking.tsx'

/** How somebody was heard: what was seen, what was asked and how each question was dealt with, and what the indicators came to. */
export function Heard({ law, screening }: { law: CompiledLaw; screening: Screening }) {
  const text = useText('screening')
  const { interview } = screening
  if (interview === null) {
    return (
      <Panel title={text('record.answers')} aside={text('record.answers-count', { count: Object.keys(screening.facts).length })} flush>
        <AnswersGiven law={law} facts={screening.facts} refused={screening.refusedToSay} />
      </Panel>
    )
  }
  return (
    <WithInstruments>
      {(instruments) => (
        <>
          {screening.indicators && (
            <Panel title={text('ilo.title')} aside={text('record.instruments-edition', { edition: screening.indicators.edition })}>
              <DimensionRows instruments={instruments} found={screening.indicators} />
            </Panel>
          )}
          <SeenAndTaken instruments={instruments} interview={interview} />
          <Panel
            title={text('record.answers')}
            aside={text('record.answers-count', { count: Object.keys(interview.answers).length })}
            flush
          >
            <QuestionsAsked law={law} instruments={instruments} answers={interview.answers} />
          </Panel>
        </>
      )}
    </WithInstruments>
  )
}

function SeenAndTaken({ instruments, interview }: { instruments: Instruments; interview: NonNullable<Screening['interview']> }) {
  const text = useText('screening')
  const say = useNamed()
  const instrument = instruments.instruments.find((each) => each.instrument === interview.instrument)
  const modules = instruments.modules.filter(({ module }) => interview.modules.includes(module))
  const seen = instruments.observations.filter(({ code }) => interview.observed.includes(code))
  return (
    <Panel title={text('record.heard')}>
      <dl className="kept-facts">
        <dt>{text('scene.instrument')}</dt>
        <dd>{instrument ? say(instrument.name) : interview.instrument}</dd>
        {modules.length > 0 && (
          <>
            <dt>{text('look.modules')}</dt>
            <dd>{modules.map(({ name }) => say(name)).join(text('list-comma'))}</dd>
          </>
        )}
        <dt>{text('look.title')}</dt>
        <dd>
          {seen.length === 0 ? (
            text('record.nothing-seen')
          ) : (
            <ul className="plain-list">
              {seen.map(({ code, says }) => (
                <li key={code}>{numbered(say(says))}</li>
              ))}
            </ul>
          )}
        </dd>
      </dl>
    </Panel>
  )
}

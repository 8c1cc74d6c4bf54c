import type { CompiledLaw } from '@panah/domain/law/compile'
import { citesOf } from '@panah/domain/law/fir-draft-parts'
import { useState } from 'react'
import { useSpeech } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Disc } from '../ui/Glyph.tsx'
import { Panel } from '../ui/Panel.tsx'
import { factsOfAge } from './age.ts'
import { AskNext } from './AskNext.tsx'
import { standingFor } from './changes.ts'
import { answered, withoutParty, withParty, type DeskState, type Subject } from './desk-state.ts'
import type { Reading } from './reading.ts'
import { SubjectFacts } from './SubjectFacts.tsx'
import { SubjectTabs } from './SubjectTabs.tsx'
import { WhenWhere } from './WhenWhere.tsx'

interface FactsPanelProps {
  law: CompiledLaw
  state: DeskState
  reading: Reading
  onChange: (facts: DeskState['facts']) => void
}

/** What is known, and what is asked next. Every answer can be corrected with a press. */
export function FactsPanel({ law, state: { facts }, reading, onChange }: FactsPanelProps) {
  const text = useText('fir')
  const [chosen, setChosen] = useState<Subject>('matter')
  const there = chosen === 'matter' || [...facts.victims, ...facts.accused].some(({ ref }) => ref === chosen)
  const subject = there ? chosen : 'matter'
  return (
    <Panel flush className="facts-panel" title={text('facts')} aside={numbered(text('facts-known', { count: knownIn(facts) }))}>
      <WhenWhere facts={facts} onChange={onChange} />
      <AskNext
        law={law}
        facts={facts}
        questions={reading.qualification.stillToAsk}
        onAnswer={(about, answers) => onChange(answered(facts, about, answers))}
      />
      <SubjectTabs
        facts={facts}
        current={subject}
        onChoose={setChosen}
        onAdd={(letter) => {
          const more = withParty(facts, letter)
          onChange(more.facts)
          setChosen(more.ref)
        }}
      />
      {subject !== 'matter' && <ForOne law={law} reading={reading} subject={subject} />}
      <SubjectFacts
        law={law}
        facts={facts}
        subject={subject}
        onChange={onChange}
        onChoose={setChosen}
        onRemove={() => onChange(withoutParty(facts, subject))}
      />
    </Panel>
  )
}

/** What the facts come to for the one person one answers about; the others may stand otherwise. */
function ForOne({ law, reading, subject }: { law: CompiledLaw; reading: Reading; subject: Subject }) {
  const text = useText('fir')
  const speech = useSpeech(law)
  const { made, open } = standingFor(reading, subject)
  return (
    <dl className="in for-one">
      <div>
        <dt>
          <Disc fill="full" size={12} /> {text('count.made')}
        </dt>
        <dd>{made.length > 0 ? numbered(citesOf(speech, made)) : text('none')}</dd>
      </div>
      <div>
        <dt>
          <Disc fill="half" size={12} /> {text('count.open')}
        </dt>
        <dd>{numbered(String(open))}</dd>
      </div>
    </dl>
  )
}

/** How much is known; an age is one thing, however many lines the law draws through it. */
function knownIn({ transaction, victims, accused }: DeskState['facts']): number {
  const layers = [transaction, ...victims.map((each) => each.facts), ...accused.map((each) => each.facts)]
  const ages: readonly string[] = factsOfAge
  const known = layers.flatMap((facts, person) =>
    Object.entries(facts).flatMap(([fact, answer]) =>
      answer === 'unknown' ? [] : [ages.includes(fact) ? `age of ${person}` : `${fact} of ${person}`],
    ),
  )
  return new Set(known).size
}

import type { CompiledLaw } from '@panah/domain/law/compile'
import { useState } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import { AskNext } from './AskNext.tsx'
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
      <SubjectFacts law={law} facts={facts} subject={subject} onChange={onChange} onRemove={() => onChange(withoutParty(facts, subject))} />
    </Panel>
  )
}

function knownIn({ transaction, victims, accused }: DeskState['facts']): number {
  const layers = [transaction, ...victims.map((each) => each.facts), ...accused.map((each) => each.facts)]
  return layers.flatMap((facts) => Object.values(facts)).filter((answer) => answer !== 'unknown').length
}

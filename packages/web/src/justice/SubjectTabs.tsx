import type { FirFacts } from '@panah/domain/justice/charge-plan'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Num } from '../ui/Words.tsx'
import { whoIs } from './age.ts'
import type { Subject } from './desk-state.ts'

interface SubjectTabsProps {
  facts: FirFacts
  current: Subject
  onChoose: (subject: Subject) => void
  onAdd: (letter: 'V' | 'A') => void
}

/** About whom one answers: the matter as a whole, each victim, each accused. */
export function SubjectTabs({ facts, current, onChoose, onAdd }: SubjectTabsProps) {
  const text = useText('fir')
  const tab = (subject: Subject, label: React.ReactNode, spoken?: string) => (
    <button key={subject} type="button" aria-pressed={current === subject} aria-label={spoken} onClick={() => onChoose(subject)}>
      {label}
    </button>
  )
  return (
    <div className="subjects" role="group" aria-label={text('subjects')}>
      <div className="tabs">
        {tab('matter', text('subject.matter'))}
        {facts.victims.map(({ ref, facts: known }) => {
          const who = whoIs(known)
          const said = who === null ? '' : text(`who.${who}`)
          return tab(
            ref as Subject,
            <>
              <Num>{ref}</Num> {said}
            </>,
            `${text('subject.victim', { ref })} ${said}`.trim(),
          )
        })}
        {facts.accused.map(({ ref }) => tab(ref as Subject, <Num>{ref}</Num>, text('subject.accused', { ref })))}
      </div>
      <div className="row wrap">
        <Button size="small" kind="quiet" icon="plus" onPress={() => onAdd('V')}>
          {text('add-victim')}
        </Button>
        <Button size="small" kind="quiet" icon="plus" onPress={() => onAdd('A')}>
          {text('add-accused')}
        </Button>
      </div>
    </div>
  )
}

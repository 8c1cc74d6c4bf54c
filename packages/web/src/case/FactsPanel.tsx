import type { Screening } from '@panah/domain/screening/screening'
import { WithLaw } from '../law/WithLaw.tsx'
import { AnswersGiven } from '../screening/AnswersGiven.tsx'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'

/** What is known, from the screening; unknown is dashed, and what was refused is not to be asked again. */
export function FactsPanel({ screening }: { screening: Screening }) {
  const text = useText('case')
  const answers = Object.values(screening.facts)
  const known = answers.filter((answer) => answer !== 'unknown').length
  return (
    <Panel
      flush
      title={text('facts.title')}
      aside={text.rich('facts.aside', { known, unknown: answers.length - known, number: <Num>{screening.number}</Num> })}
    >
      <WithLaw>{(law) => <AnswersGiven law={law} facts={screening.facts} refused={screening.refusedToSay} />}</WithLaw>
    </Panel>
  )
}

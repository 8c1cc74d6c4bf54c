import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Step } from '@panah/domain/law/edition'
import { limitInWords } from '@panah/domain/law/step-words'
import { useLawWords, useSpeech } from '../law/law-words.ts'
import { Labels, ProtectionList, WhoseCase } from '../law/Offices.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Because } from '../ui/Finding.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tuck } from '../ui/Tuck.tsx'
import type { Reading } from './reading.ts'

/** Whose case it is with the rule, what a register calls it, what the person is owed, and which clocks would run. */
export function WhosePanel({ law, reading }: { law: CompiledLaw; reading: Reading }) {
  const text = useText('fir')
  const { qualification } = reading
  const steps = (law.edition.practice?.steps ?? []).filter(({ step, kind }) => kind !== 'remedy' && qualification.steps.includes(step))
  return (
    <Panel title={text('whose')} className="whose-panel">
      <WhoseCase law={law} agency={qualification.agency} />
      {qualification.classification.primary !== 'none' && <Labels law={law} classification={qualification.classification} />}
      <Tuck title={text('protections', { count: qualification.protections.length })}>
        <ProtectionList law={law} protections={qualification.protections} />
      </Tuck>
      <Tuck title={text('clocks', { count: steps.length })}>
        <ul className="plain-list">
          {steps.map((step) => (
            <StepLine key={step.step} law={law} step={step} />
          ))}
        </ul>
      </Tuck>
    </Panel>
  )
}

function StepLine({ law, step }: { law: CompiledLaw; step: Step }) {
  const words = useLawWords(law)
  const speech = useSpeech(law)
  const limit = step.limit ? `${limitInWords(speech, step.limit)}, ` : ''
  return (
    <li>
      <p>{numbered(words.words(step.says))}</p>
      <Because
        rule={
          <span lang="en" dir="ltr">
            {numbered(step.basis)}
          </span>
        }
      >
        {numbered(`${limit}${words.code('event', step.starts)}`)}
      </Because>
    </li>
  )
}

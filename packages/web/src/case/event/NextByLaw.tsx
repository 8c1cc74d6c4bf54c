import type { CompiledLaw } from '@panah/domain/law/compile'
import { useLaw } from '../../law/law-on-device.ts'
import { numbered } from '../../translation/rich.tsx'
import { useText } from '../../translation/use-text.tsx'
import { useStepWords } from './step-words.ts'

/** What a limit of the law asks next, for a line in a list. */
export function NextByLaw({ step }: { step: string }) {
  const text = useText('procedure')
  const { law } = useLaw()
  return law ? <InWords law={law} code={step} /> : text('limit')
}

function InWords({ law, code }: { law: CompiledLaw; code: string }) {
  const text = useText('procedure')
  const { says } = useStepWords(law)
  const step = law.edition.practice?.steps.find((each) => each.step === code)
  return step ? numbered(says(step)) : text('limit')
}

import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Step } from '@panah/domain/law/edition'
import { limitInWords } from '@panah/domain/law/step-words'
import { useLawWords, useSpeech } from '../../law/law-words.ts'
import { useText } from '../../translation/use-text.tsx'

/** How a step of procedure is said: what is to be done, and by which time of the law. */
export function useStepWords(law: CompiledLaw) {
  const words = useLawWords(law)
  const speech = useSpeech(law)
  const text = useText('procedure')
  return {
    says: (step: Step) => words.words(step.says),
    /** *24 hours, from the arrest* */
    time: (step: Step) =>
      step.limit
        ? text('time', { limit: limitInWords(speech, step.limit), from: words.code('event', step.starts) })
        : words.code('event', step.starts),
    happened: (event: string) => words.code('happened', event),
  }
}

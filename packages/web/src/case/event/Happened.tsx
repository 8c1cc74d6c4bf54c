import type { CompiledLaw } from '@panah/domain/law/compile'
import { useLaw } from '../../law/law-on-device.ts'
import { numbered } from '../../translation/rich.tsx'
import { useText } from '../../translation/use-text.tsx'
import { Num } from '../../ui/Words.tsx'
import { useStepWords } from './step-words.ts'

/** An event (`arrest A1`: what, and to whom) in the words of the law; struck through where it was taken back. */
export function Happened({ what, isWithdrawn }: { what: string; isWithdrawn: boolean }) {
  const text = useText('procedure')
  const { law } = useLaw()
  if (!law) return text('something-written')
  const [event = '', about] = what.split(' ')
  const words = (
    <>
      {about && (
        <>
          <Num>{about}</Num>{' '}
        </>
      )}
      <InWords law={law} event={event} />
    </>
  )
  return isWithdrawn ? <s>{words}</s> : words
}

function InWords({ law, event }: { law: CompiledLaw; event: string }) {
  const { happened } = useStepWords(law)
  return numbered(happened(event))
}

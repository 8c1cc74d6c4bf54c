import type { Referral } from '@panah/domain/referral/referral'
import { remaining } from '../translation/remaining.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Chip } from '../ui/Chip.tsx'

/** The clock while it waits; afterwards what became of it. */
export function StateChip({ referral }: { referral: Pick<Referral, 'state' | 'answerBy'> }) {
  const text = useText('referral')
  const ui = useText('ui')
  const format = useFormat()
  const now = useNow()
  if (referral.state !== 'sent') return <Chip>{text(`state.${referral.state}`)}</Chip>
  const left = remaining(referral.answerBy, now, ui, format)
  return (
    <Chip urgency={left.urgency} spoken={left.spoken}>
      {left.short}
    </Chip>
  )
}

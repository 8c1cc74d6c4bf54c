import type { Presumption } from '@panah/domain/screening/screening'
import { useText } from '../translation/use-text.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'

const fills: Record<Presumption, Fill> = { 'presumed-victim': 'full', 'ask-more': 'half', 'no-indication': 'ring' }

/** What a screening pointed to, by disc and word: full, half, ring. No colour, because it is a lead and no verdict. */
export function Presumed({ presumption }: { presumption: Presumption }) {
  const text = useText('screening')
  return (
    <span className="chip presumed">
      <Disc fill={fills[presumption]} />
      <span className="w">{text(`presumption.${presumption}`)}</span>
    </span>
  )
}

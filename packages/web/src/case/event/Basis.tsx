import type { Step } from '@panah/domain/law/edition'
import { numbered } from '../../translation/rich.tsx'

/** The rule a step rests on, as lawyers cite it, on a line of its own: English inside an Urdu line is torn at its end. */
export function Basis({ of: { basis } }: { of: Step }) {
  return (
    <span className="basis">
      <bdi lang="en" dir="ltr">
        {numbered(basis)}
      </bdi>
    </span>
  )
}

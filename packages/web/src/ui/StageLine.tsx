import type { ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'

export interface Stage {
  readonly label: string
  readonly is: 'done' | 'here' | 'to-come'
}

/** Where a record stands, worked out from what is in it; the line below says why, and what moves it on. */
export function StageLine({ stages, because }: { stages: readonly Stage[]; because?: ReactNode }) {
  const text = useText('ui')
  return (
    <div>
      <ol className="stage">
        {stages.map((stage) => (
          <li key={stage.label} className={stage.is} aria-current={stage.is === 'here' ? 'step' : undefined}>
            {numbered(stage.label)}
            {stage.is !== 'here' && <span className="sr"> {text(`stage.${stage.is}`)}</span>}
          </li>
        ))}
      </ol>
      {because && <p className="xs dim tight">{numbered(because)}</p>}
    </div>
  )
}

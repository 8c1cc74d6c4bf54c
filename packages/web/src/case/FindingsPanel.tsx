import type { CompiledLaw } from '@panah/domain/law/compile'
import { qualify } from '@panah/domain/law/qualify'
import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { situationOf } from '@panah/domain/screening/situation-of'
import { useMemo } from 'react'
import { Findings } from '../law/Findings.tsx'
import { WithLaw } from '../law/WithLaw.tsx'
import { FoundSince } from '../screening/FoundSince.tsx'
import { withReasons } from '../screening/kept-findings.ts'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'

/** What the law says to these facts: leads with their reasons, never verdicts. */
export function FindingsPanel({ screening, again }: { screening: Screening; again: readonly FoundAgain[] }) {
  const text = useText('case')
  return (
    <Panel flush title={text('findings.title')} aside={text('findings.aside', { edition: screening.lawEdition })}>
      <WithLaw>
        {(law) => (
          <>
            <Kept law={law} screening={screening} />
            <FoundSince law={law} screening={screening} again={again} />
          </>
        )}
      </WithLaw>
    </Panel>
  )
}

function Kept({ law, screening }: { law: CompiledLaw; screening: Screening }) {
  const again = useMemo(() => qualify(law, situationOf(law.edition, screening, screening.scene)), [law, screening])
  return <Findings law={law} findings={withReasons(screening.findings, law.edition.id === screening.lawEdition ? again : null)} asks={2} />
}

import type { CaseView } from '@panah/domain/contract/case'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { useState } from 'react'
import { WithLaw } from '../../law/WithLaw.tsx'
import { EventDialog } from './EventDialog.tsx'
import { StepsPanel, type Asked } from './StepsPanel.tsx'
import './procedure.css'

interface ProcedureProps {
  view: CaseView
  /** Something is to be written down: it was pressed at the head of the file. */
  asked: boolean
  onDone: () => void
}

/** What happened in a matter, and what the law asks from it. */
export function Procedure(props: ProcedureProps) {
  return <WithLaw>{(law) => <ByLaw law={law} {...props} />}</WithLaw>
}

function ByLaw({ law, view, asked, onDone }: ProcedureProps & { law: CompiledLaw }) {
  const [marking, setMarking] = useState<Asked | 'anything' | null>(null)
  const what = marking ?? (asked ? 'anything' : null)
  const close = () => {
    setMarking(null)
    onDone()
  }
  return (
    <>
      <StepsPanel law={law} view={view} onRecord={(wanted) => setMarking(wanted ?? 'anything')} />
      {what && <EventDialog law={law} view={view} asked={what === 'anything' ? null : what} onClose={close} />}
    </>
  )
}

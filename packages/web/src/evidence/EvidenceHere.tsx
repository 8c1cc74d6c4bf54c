import { reachOf } from '@panah/domain/access/policy'
import { evidencePolicy } from '@panah/domain/evidence/evidence.policy'
import { useSession } from '../access/session-context.ts'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { About } from '../sync/outbox.ts'
import { AddEvidence } from './AddEvidence.tsx'
import { FilesOnPhone } from './FilesOnPhone.tsx'
import type { HangsOn } from './hangs-on.ts'
import './evidence.css'

/** A place to add a photo, a recording or a paper to a record that need not be with the server yet, while one still stands in front of it. */
export function EvidenceHere({ on, about }: { on: HangsOn; about: About }) {
  const text = useText('evidence')
  const { me } = useSession()
  if (reachOf(evidencePolicy, 'add', me.account.role) === null) return null
  return (
    <Panel flush title={text('title')}>
      <AddEvidence on={on} about={about} />
      <FilesOnPhone on={on} arrived />
    </Panel>
  )
}

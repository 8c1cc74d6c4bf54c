import { useState } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useCommand } from '../../sync/use-command.ts'
import { Named } from '../../translation/named.tsx'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { RecordHead } from '../../ui/DeskFrame.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CloseOfficeDialog } from './CloseOfficeDialog.tsx'
import type { OrganisationRow } from './office-row.ts'
import { OpenUnitDialog } from './OpenUnitDialog.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { SitesPanel } from './SitesPanel.tsx'
import { UnitsPanel } from './UnitsPanel.tsx'
import { useAreaWords } from './use-area-words.ts'

/** One agency: its offices, and the places of it that help. */
export function OrganisationRecord({ organisation, onDone }: { organisation: OrganisationRow; onDone: () => void }) {
  const text = useText('access')
  const area = useAreaWords()
  const [doing, setDoing] = useState<'unit' | 'rename' | 'close' | null>(null)
  const done = () => {
    setDoing(null)
    onDone()
  }
  const { kind, closedAt, closedBecause, yours } = organisation
  return (
    <div className="stack">
      <RecordHead
        title={<Named name={organisation.name} />}
        about={text('office.about', { kind: text(`office.kind.${kind}`), area: area(organisation) })}
        actions={
          yours &&
          closedAt === null && (
            <>
              <Button size="small" onPress={() => setDoing('rename')}>
                {text('office.rename')}
              </Button>
              <Button size="small" onPress={() => setDoing('close')}>
                {text('office.close')}
              </Button>
              <Button kind="main" icon="plus" hotkey="U" onPress={() => setDoing('unit')}>
                {text('unit.open')}
              </Button>
            </>
          )
        }
      />
      {!yours && <Notice title={text('office.not-yours')}>{text('office.not-yours-what')}</Notice>}
      {closedAt !== null && <Closed organisation={organisation} why={text(`office.closed.${closedBecause}`)} />}
      <UnitsPanel organisation={organisation} onDone={onDone} />
      <SitesPanel organisation={organisation} />
      {doing === 'unit' && <OpenUnitDialog organisation={organisation} onClose={done} />}
      {doing === 'rename' && <RenameDialog office={{ of: 'organisation', row: organisation }} onClose={done} />}
      {doing === 'close' && <CloseOfficeDialog office={{ of: 'organisation', row: organisation }} onClose={done} />}
    </div>
  )
}

function Closed({ organisation, why }: { organisation: OrganisationRow; why: string }) {
  const text = useText('access')
  const reopen = useCommand('organisation.reopen', { renews: ['organisations', 'units'] })
  return (
    <>
      <Notice
        title={why}
        actions={
          organisation.yours && (
            <Button
              size="small"
              busy={reopen.sending && text('office.opening')}
              onPress={() => void reopen.send({ organisationId: organisation.id, baseVersion: organisation.version })}
            >
              {text('office.reopen')}
            </Button>
          )
        }
      >
        {text('organisation.closed-what')}
      </Notice>
      <Refusal problem={reopen.problem} />
    </>
  )
}

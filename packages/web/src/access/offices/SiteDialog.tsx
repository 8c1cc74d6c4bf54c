import type { Area } from '@panah/domain/access/office-area'
import { useState, type ReactNode } from 'react'
import { Refusal } from '../../sync/Refusal.tsx'
import { useFieldWords } from '../../sync/refusal-words.ts'
import { useCommand } from '../../sync/use-command.ts'
import { useText } from '../../translation/use-text.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { OrganisationRow, SiteRow } from './office-row.ts'
import { bedsOf, newSite, siteFault, siteOf, type SiteDraft } from './site-draft.ts'
import { SiteForm } from './SiteForm.tsx'

/** Writes a place that helps into the directory. */
export function RegisterSiteDialog({ organisation, onClose }: { organisation: OrganisationRow; onClose: () => void }) {
  const register = useCommand('provider.register', { renews: ['providers'] })
  const wrong = useFieldWords(register.problem, 'referral')
  const [providerId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState(() => newSite(organisation.name, organisation))
  return (
    <Frame
      {...{ draft, register: true, sending: register.sending, problem: register.problem, onClose }}
      onSend={async () => {
        const given = { providerId, organisationId: organisation.id, site: siteOf(draft), bedsFree: bedsOf(draft) }
        if (await register.send(given)) onClose()
      }}
    >
      <SiteForm draft={draft} onChange={setDraft} within={organisation} wrong={wrong} isNew />
    </Frame>
  )
}

/** Keeps what is known of a place right. */
export function ChangeSiteDialog({ site, begun, within, onClose }: { site: SiteRow; begun: SiteDraft; within: Area; onClose: () => void }) {
  const change = useCommand('provider.change', { renews: ['providers'] })
  const wrong = useFieldWords(change.problem, 'referral')
  const [draft, setDraft] = useState(begun)
  return (
    <Frame
      {...{ draft, register: false, sending: change.sending, problem: change.problem, onClose }}
      onSend={async () => {
        if (await change.send({ providerId: site.id, baseVersion: site.version, site: siteOf(draft) })) onClose()
      }}
    >
      <SiteForm draft={draft} onChange={setDraft} within={within} wrong={wrong} isNew={false} />
    </Frame>
  )
}

interface FrameProps {
  draft: SiteDraft
  register: boolean
  sending: boolean
  problem: Parameters<typeof Refusal>[0]['problem']
  onSend: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

function Frame({ draft, register, sending, problem, onSend, onClose, children }: FrameProps) {
  const text = useText('referral')
  const access = useText('access')
  const waits = siteFault(draft)
  return (
    <Dialog
      title={text(register ? 'site.register' : 'site.change-title')}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="main"
            busy={sending && text('site.saving')}
            disabledBecause={waits && text(`site.${waits}-first`)}
            onPress={() => void onSend()}
          >
            {text(register ? 'site.register-button' : 'site.change-button')}
          </Button>
          <Button onPress={onClose}>{access('accounts.back')}</Button>
        </>
      }
    >
      {children}
      <Refusal problem={problem} kept />
    </Dialog>
  )
}

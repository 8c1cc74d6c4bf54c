import { ChangeProvider, CloseProvider, RegisterProvider, ReopenProvider } from '@panah/domain/referral/provider-site'
import { providerPolicy as policy } from '@panah/domain/referral/referral.policy'
import { closeProvider, registerProvider, reopenProvider } from '@panah/domain/referral/register-provider'
import { ok } from '@panah/domain/result'
import { command, type Perform } from '../../door.ts'
import { anchorsOfSite, findBeforeSite, findSite, keepActive, keepChanged, keepSite, type KnownSite } from './records.ts'

type SiteCommand = 'provider.register' | 'provider.change' | 'provider.close' | 'provider.reopen'

const looked =
  (field: string) =>
  ({ id, version }: KnownSite, { baseVersion }: { baseVersion: number }) => ({
    ...{ record: policy.record, id, version, base: baseVersion },
    fields: [field],
  })

/** An administrator writes places that help into the directory, and keeps what is known of them right. */
export function siteCommands(): Readonly<Record<SiteCommand, Perform>> {
  const anchors = anchorsOfSite
  return {
    'provider.register': command({
      ...{ input: RegisterProvider, policy, action: 'register', anchors },
      load: findBeforeSite,
      decide: (known, { site }) => registerProvider(known, site),
      save: keepSite,
    }),
    'provider.change': command({
      ...{ input: ChangeProvider, policy, action: 'change', anchors, changes: looked('site') },
      load: (door, { providerId, site }) => findSite(door, providerId, site),
      decide: (known, { site }) => {
        const placed = registerProvider(known, site)
        return placed.ok ? ok({ known, placed: placed.value }) : placed
      },
      save: (door, { known, placed }, { site }) => keepChanged(door, known, site, placed),
    }),
    'provider.close': command({
      ...{ input: CloseProvider, policy, action: 'close', anchors, changes: looked('active') },
      load: (door, { providerId }) => findSite(door, providerId),
      decide: (known) => {
        const closed = closeProvider(known)
        return closed.ok ? ok(known) : closed
      },
      save: (door, known) => keepActive(door, known, false),
    }),
    'provider.reopen': command({
      ...{ input: ReopenProvider, policy, action: 'reopen', anchors, changes: looked('active') },
      load: (door, { providerId }) => findSite(door, providerId),
      decide: (known) => {
        const reopened = reopenProvider(known)
        return reopened.ok ? ok(known) : reopened
      },
      save: (door, known) => keepActive(door, known, true),
    }),
  }
}

import type { ServiceProvider } from '@panah/domain/referral/service-provider'
import { useState } from 'react'
import { Fetched } from '../sync/Fetched.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { TextField } from '../ui/Field.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'

/** How many beds are free tonight: one number, told in a few seconds. */
export function BedsTonight() {
  const text = useText('referral')
  const query = useQueryOf('ownProviders')
  return (
    <Panel flush title={text('beds.title')} aside={text('beds.aside')}>
      <Fetched query={query} what={text('beds.fetching')}>
        {({ providers }) =>
          providers.some(hasBeds) ? (
            <ul className="beds-list">
              {providers.filter(hasBeds).map((provider) => (
                <li key={provider.id}>
                  <TellBeds provider={provider} />
                </li>
              ))}
            </ul>
          ) : (
            <div className="in">
              <EmptyState title={text('beds.none.title')}>{text('beds.none.what')}</EmptyState>
            </div>
          )
        }
      </Fetched>
    </Panel>
  )
}

function hasBeds({ services, active }: ServiceProvider): boolean {
  return active && services.includes('shelter')
}

const most = 2000

function TellBeds({ provider }: { provider: ServiceProvider }) {
  const text = useText('referral')
  const tell = useCommand('provider.tell-beds', { renews: ['ownProviders'] })
  const [typed, setTyped] = useState('')
  const beds = /^\d{1,4}$/.test(typed) && Number(typed) <= most ? Number(typed) : null

  async function submit() {
    if (beds === null) return
    if (await tell.send({ providerId: provider.id, bedsFree: beds })) setTyped('')
  }

  return (
    <>
      <h3>
        <Named name={provider.name} />
      </h3>
      <p className="sm" role="status">
        <Told provider={provider} />
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={text('beds.free-now')}
          value={typed}
          onChange={(line) => setTyped(line.replaceAll(/\D/g, ''))}
          inputMode="numeric"
          ltr
          maxLength={4}
          autoComplete="off"
        />
        <Button
          type="submit"
          kind="main"
          busy={tell.sending && text('beds.telling')}
          disabledBecause={beds === null && text(typed === '' ? 'beds.number-first' : 'beds.too-many')}
        >
          {text('beds.tell')}
        </Button>
      </form>
      <Refusal problem={tell.problem} kept />
    </>
  )
}

function Told({ provider: { bedsFree, bedsToldAt } }: { provider: ServiceProvider }) {
  const text = useText('referral')
  const format = useFormat()
  if (bedsFree === null || bedsToldAt === null) return <Chip unknown>{text('beds.untold')}</Chip>
  return text.rich('beds.told', { beds: bedsFree, when: format.dayTime(bedsToldAt) })
}

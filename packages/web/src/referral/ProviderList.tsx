import type { ProviderFit } from '@panah/domain/contract/referral'
import type { Service } from '@panah/domain/referral/service-provider'
import { useText } from '../translation/use-text.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { ProviderCard } from './ProviderCard.tsx'

interface ProviderListProps {
  found: readonly ProviderFit[]
  service: Service
  chosen: string | null
  onChoose: (providerId: string) => void
  searching: boolean
}

/** Those who can come first, then those to ask, last those who cannot. */
export function ProviderList({ found, service, chosen, onChoose, searching }: ProviderListProps) {
  const text = useText('referral')
  const count = (fits: ProviderFit['fits']) => found.filter((each) => each.fits === fits).length
  if (found.length === 0)
    return <EmptyState title={text('find.nobody.title')}>{text(`find.nobody.${service === 'shelter' ? 'shelter' : 'other'}`)}</EmptyState>
  return (
    <section className="stack found" aria-label={text('find.list')} aria-busy={searching}>
      <p className="sm muted tight" role="status">
        {text.rich('find.counts', { can: count('yes'), ask: count('unknown'), cannot: count('no') })}
      </p>
      <ol className="stack">
        {found.map((fit, index) => (
          <ProviderCard
            key={fit.provider.id}
            fit={fit}
            number={index + 1}
            service={service}
            chosen={fit.provider.id === chosen}
            onChoose={() => onChoose(fit.provider.id)}
          />
        ))}
      </ol>
      {count('yes') === 0 && <p className="sm muted">{text('find.none-fits')}</p>}
    </section>
  )
}

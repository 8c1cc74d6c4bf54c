import type { ProviderFit } from '@panah/domain/contract/referral'
import type { Service } from '@panah/domain/referral/service-provider'
import { Named } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Num } from '../ui/Words.tsx'

const signs: Readonly<Record<ProviderFit['fits'], IconName>> = { yes: 'check', unknown: 'question', no: 'cross' }

interface ProviderCardProps {
  fit: ProviderFit
  number: number
  service: Service
  chosen: boolean
  onChoose: () => void
}

/** One provider: whether it can, why and why not, its beds as told, how far. */
export function ProviderCard({ fit, number, service, chosen, onChoose }: ProviderCardProps) {
  const text = useText('referral')
  const { provider, fits } = fit
  return (
    <li className={classes('provider', fits, chosen && 'chosen')} aria-current={chosen ? 'true' : undefined}>
      <span className="number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>
          <Named name={provider.name} />
        </h3>
        <Facts fit={fit} />
      </div>
      {service === 'shelter' && <Beds provider={provider} />}
      <Why fit={fit} />
      <p className="choose">
        <Button
          size="small"
          pressed={chosen}
          icon={chosen ? 'check' : undefined}
          onPress={onChoose}
          label={text('card.choose-label', { number })}
        >
          {text(chosen ? 'card.chosen' : fits === 'no' ? 'card.ask-anyway' : fits === 'unknown' ? 'card.choose-unknown' : 'card.choose')}
        </Button>
      </p>
    </li>
  )
}

function Facts({ fit: { provider, km } }: { fit: ProviderFit }) {
  const text = useText('referral')
  const format = useFormat()
  const { opensAt, closesAt } = provider
  const hours =
    opensAt === null && closesAt === null
      ? text('card.day-and-night')
      : opensAt && closesAt
        ? text('card.hours', { from: opensAt, to: closesAt })
        : text('card.hours-unknown')
  return (
    <p className="about sm muted">
      <span>
        <Icon name="pin" size={16} />
        <span>{km === null ? text('card.km-unknown') : text.rich('card.km', { km: format.number(Math.max(1, Math.round(km))) })}</span>
      </span>
      <span>
        <Icon name="clock" size={16} />
        <span>{numbered(hours)}</span>
      </span>
      {provider.addressHidden && (
        <span>
          <Icon name="lock" size={16} />
          <span>{text('card.hidden')}</span>
        </span>
      )}
    </p>
  )
}

function Beds({ provider: { bedsFree, bedsToldAt } }: { provider: ProviderFit['provider'] }) {
  const text = useText('referral')
  const format = useFormat()
  if (bedsFree === null || bedsToldAt === null) {
    return (
      <p className="beds unknown">
        <span className="xs dim">{text('card.beds-untold')}</span>
      </p>
    )
  }
  return (
    <p className="beds">
      <b>
        <Num>{bedsFree}</Num>
      </b>
      <span className="xs dim">{text('card.beds', { beds: bedsFree })}</span>
      <span className="xs dim">{text.rich('card.told', { when: format.dayTime(bedsToldAt) })}</span>
    </p>
  )
}

const order: Readonly<Record<ProviderFit['fits'], number>> = { no: 0, unknown: 1, yes: 2 }

/** What speaks against comes first: it is what one has to act on. */
function Why({ fit: { lines } }: { fit: ProviderFit }) {
  const text = useText('referral')
  return (
    <ul className="reasons">
      {lines
        .toSorted((a, b) => order[a.fits] - order[b.fits])
        .map((line) => (
          <li key={line.need} className={line.fits}>
            <Icon name={signs[line.fits]} size={16} />
            <span>{text(`line.${line.need}.${line.fits}`)}</span>
          </li>
        ))}
    </ul>
  )
}

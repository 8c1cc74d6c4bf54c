import type { ProviderFit } from '@panah/domain/contract/referral'
import type { Service } from '@panah/domain/referral/service-provider'
import { Named, useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat, useNow } from '../translation/use-format.ts'
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
  const named = useNamed()
  const { provider, fits } = fit
  const choice = text(chosen ? 'card.chosen' : `card.choose.${fits}`)
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
          label={text('card.choose-label', { choose: choice, name: named(provider.name) })}
        >
          {choice}
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
      {provider.phone && (
        <span>
          <Icon name="phone" size={16} />
          <a href={`tel:${provider.phone.replaceAll(/[ -]/g, '')}`}>{text.rich('card.phone', { phone: <Num>{provider.phone}</Num> })}</a>
        </span>
      )}
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
  const now = useNow()
  if (bedsFree === null || bedsToldAt === null) {
    return (
      <p className="beds unknown">
        <span className="xs dim">{text('card.beds-untold')}</span>
      </p>
    )
  }
  return (
    <p className={classes('beds', isStale(bedsToldAt, now) && 'stale')}>
      <b>
        <Num>{bedsFree}</Num>
      </b>
      <span className="xs dim">{text('card.beds', { beds: bedsFree })}</span>
      <span className="xs dim">{text.rich('card.told', { when: format.dayTime(bedsToldAt) })}</span>
    </p>
  )
}

/** After a day a number of beds is nobody's word any more; the search takes it for unknown. */
function isStale(toldAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(toldAt) > 24 * 3_600_000
}

/** What one has to act on comes first; what is merely good to have, last. */
const order: Readonly<Record<ProviderFit['fits'], number>> = { no: 0, unknown: 1, yes: 2 }
const goodToHave: ReadonlySet<string> = new Set(['medical', 'language'])

function Why({ fit: { lines, fits } }: { fit: ProviderFit }) {
  const text = useText('referral')
  const rank = (line: ProviderFit['lines'][number]) => (line.fits !== 'no' && goodToHave.has(line.need) ? 3 : order[line.fits])
  return (
    <ul className="reasons">
      {fits !== 'yes' && <li className="no">{text(`card.first.${fits}`)}</li>}
      {lines
        .toSorted((a, b) => rank(a) - rank(b))
        .map((line) => (
          <li key={line.need} className={rank(line) < 2 ? line.fits : undefined}>
            <Icon name={signs[line.fits]} size={16} />
            <span>{text(`line.${line.need}.${line.fits}`)}</span>
          </li>
        ))}
    </ul>
  )
}

import type { IndicatorsFound } from '@panah/domain/screening/interviewed'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Because } from '../ui/Finding.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'
import { Fold } from './Fold.tsx'

/** What the indicators came to: as found now on the phone, or as kept. */
export interface IndicatorsShown {
  readonly forcedLabour: readonly number[]
  readonly profiles: readonly {
    readonly profile: IndicatorsFound['profiles'][number]['profile']
    readonly outcome: IndicatorsFound['outcome']
    readonly rule: string
    readonly dimensions: readonly {
      readonly dimension: string
      readonly standing: 'positive' | 'open' | 'not'
      readonly rule: string | null
      readonly carriedBy: readonly string[]
    }[]
  }[]
}

type ProfileShown = IndicatorsShown['profiles'][number]

const fills: Record<'positive' | 'open' | 'not', Fill> = { positive: 'full', open: 'half', not: 'ring' }

/** Each dimension with the indicators that carry it, which of the published rules fired, and what they come to together. Never a score. */
export function DimensionRows({ instruments, found }: { instruments: Instruments; found: IndicatorsShown }) {
  const text = useText('screening')
  const several = found.profiles.length > 1
  return (
    <>
      {found.profiles.map((profile) => (
        <div key={profile.profile} className="dimensions">
          <h3 className={several ? undefined : 'sr'}>{text(`ilo.profile.${profile.profile}`)}</h3>
          <Rows instruments={instruments} profile={profile} />
          <Because rule={text(`ilo.rule.${profile.rule}`)}>{text(`ilo.outcome.${profile.outcome}`)}</Because>
          <Inferred instruments={instruments} profile={profile} />
        </div>
      ))}
      <ForcedLabour instruments={instruments} present={found.forcedLabour} />
    </>
  )
}

function Rows({ instruments, profile }: { instruments: Instruments; profile: ProfileShown }) {
  const text = useText('screening')
  const say = useNamed()
  const labels = new Map(instruments.indicators.map(({ code, label }) => [code, label]))
  const labelOf = (code: string) => {
    const label = labels.get(code)
    return label ? say(label) : code
  }
  return (
    <ul className="pillars">
      {profile.dimensions.map(({ dimension, standing, rule, carriedBy }) => (
        <li key={dimension}>
          <Disc fill={fills[standing]} />
          <span>
            <b>{text(`ilo.dimension.${dimension}`)}</b>
            {carriedBy.length > 0 && <span className="hint">{numbered(carriedBy.map(labelOf).join(text('list-comma')))}</span>}
            {rule !== null && <span className="hint">{text(`ilo.by.${rule}`)}</span>}
          </span>
          <span className="level">{text(`ilo.standing.${standing}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Strengths that nobody has read in the source yet are said to be so wherever they carry a result. */
function Inferred({ instruments, profile }: { instruments: Instruments; profile: ProfileShown }) {
  const text = useText('screening')
  const carried = new Set(profile.dimensions.flatMap(({ carriedBy }) => carriedBy))
  const inferred = instruments.indicators.some(({ code, inferred: of = [] }) => carried.has(code) && of.includes(profile.profile))
  return inferred ? <p className="xs dim">{text('ilo.inferred')}</p> : null
}

function ForcedLabour({ instruments, present }: { instruments: Instruments; present: readonly number[] }) {
  const text = useText('screening')
  const say = useNamed()
  if (present.length === 0) return null
  const own = instruments.forcedLabour.filter(({ number }) => present.includes(number))
  return (
    <Fold title={text('ilo.forced-labour', { count: present.length })} aside={text('ilo.forced-labour-hint')}>
      <ul className="plain-list sm">
        {own.map(({ number, label }) => (
          <li key={number}>{say(label)}</li>
        ))}
      </ul>
    </Fold>
  )
}

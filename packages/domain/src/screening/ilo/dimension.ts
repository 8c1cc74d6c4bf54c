import type { Answer } from '../../law/fact.ts'
import type { Dimension, Indicator, Profile, Strength } from './indicator.ts'

/** How many indicators of each strength are present. */
export type Counts = Readonly<Record<Strength, number>>

/** The four ways in which a dimension becomes positive, as the ILO published them. */
export const rules = ['two-strong', 'strong-and-another', 'three-medium', 'two-medium-and-weak'] as const
export type Rule = (typeof rules)[number]

/** The first of the published combinations that holds, or null. */
export function ruleOf({ strong, medium, weak }: Counts): Rule | null {
  if (strong >= 2) return 'two-strong'
  if (strong >= 1 && medium + weak >= 1) return 'strong-and-another'
  if (medium >= 3) return 'three-medium'
  return medium >= 2 && weak >= 1 ? 'two-medium-and-weak' : null
}

/** `open`: not positive, and can still become so. Nothing that was never asked makes it `not`. */
export type Standing = 'positive' | 'open' | 'not'

export interface DimensionFound {
  readonly dimension: Dimension
  readonly standing: Standing
  readonly rule: Rule | null
  /** The indicators that are present. */
  readonly carriedBy: readonly string[]
  /** Those nobody has settled and that can still make it positive. */
  readonly couldStill: readonly string[]
}

type Read = (code: string) => Answer

/** What the answers say about one dimension, by the strengths of one list. */
export function dimensionFound(dimension: Dimension, indicators: readonly Indicator[], profile: Profile, read: Read): DimensionFound {
  const own = indicators.filter((each) => each.dimension === dimension && each.strength[profile] !== undefined)
  const present = own.filter(({ code }) => read(code) === 'yes')
  const unsettled = own.filter(({ code }) => read(code) === 'unknown')
  const now = count(present, profile)
  const rule = ruleOf(now)
  const left = count(unsettled, profile)
  const best = ruleOf({ strong: now.strong + left.strong, medium: now.medium + left.medium, weak: now.weak + left.weak })
  const couldStill = rule === null && best !== null ? unsettled.filter((each) => decides(strengthOf(each, profile), now, left)) : []
  return {
    dimension,
    standing: rule !== null ? 'positive' : best === null ? 'not' : 'open',
    rule,
    carriedBy: present.map(({ code }) => code),
    couldStill: couldStill.map(({ code }) => code),
  }
}

function strengthOf(indicator: Indicator, profile: Profile): Strength {
  return indicator.strength[profile] ?? 'weak'
}

function count(indicators: readonly Indicator[], profile: Profile): Counts {
  const of = (strength: Strength) => indicators.filter((each) => each.strength[profile] === strength).length
  return { strong: of('strong'), medium: of('medium'), weak: of('weak') }
}

/** Whether one more of this strength can be the one that turns it, beside some of those that are left. */
function decides(strength: Strength, now: Counts, left: Counts): boolean {
  const upTo = (of: Strength) => [...Array(left[of] - (of === strength ? 1 : 0) + 1).keys()]
  return upTo('strong').some((strong) =>
    upTo('medium').some((medium) =>
      upTo('weak').some((weak) => {
        const before = { strong: now.strong + strong, medium: now.medium + medium, weak: now.weak + weak }
        return ruleOf(before) === null && ruleOf({ ...before, [strength]: before[strength] + 1 }) !== null
      }),
    ),
  )
}

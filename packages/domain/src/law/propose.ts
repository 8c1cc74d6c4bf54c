import type { OverlapAdvice } from './advise.ts'
import type { CompiledLaw } from './compile.ts'
import type { Provision } from './edition.ts'
import type { Prison } from './penalty.ts'
import type { Finding } from './finding.ts'
import { placeOfTopic } from './topics.ts'

/** How a section stands in an FIR: it leads, it stands beside, or it is there in case the other is not proved. */
export type PickedAs = 'lead' | 'added' | 'alternative'

/** A section that a person chose, and how it is to stand. */
export type Pick = { readonly offence: string; readonly as: PickedAs }

/** Why a section is proposed as it is: what the facts show, the overlap whose choice says so, or that it is the gravest. */
export type ProposedBecause =
  | { readonly is: 'made-out' | 'gravest' | 'liability' }
  | { readonly is: 'overlap'; readonly pair: string; readonly choice: number }

export type Proposed = {
  readonly offence: string
  readonly as: PickedAs | 'left-out'
  readonly because: readonly ProposedBecause[]
}

/**
 * Which sections to write into the FIR as far as the facts go: all that are made out, less what an overlap advises against. What is open is
 * not proposed, and what could be turned on a victim never is. A person decides.
 */
export function proposePlan(law: CompiledLaw, found: readonly Finding[], overlaps: readonly OverlapAdvice[]): Proposed[] {
  const provisions = new Map(law.edition.provisions.map((provision) => [provision.id, provision]))
  const made = found.flatMap(({ offence, finding }) => {
    const provision = provisions.get(offence)
    return finding === 'made-out' && provision && provision.against === undefined ? [provision] : []
  })
  const advised = adviceOn(new Set(made.map(({ id }) => id)), overlaps)
  const versions = new Map(found.map(({ offence, versionFrom }) => [offence, versionFrom]))
  const inOrder = made.toSorted((one, other) => compare(one, other, versions))
  const lead = inOrder.find(({ id, topic }) => !advised.has(id) && topic !== 'liability')?.id
  return inOrder.map(({ id, topic }) => {
    const advice = advised.get(id)
    if (advice) return { offence: id, as: advice.as, because: [{ is: 'made-out' }, advice.because] }
    const more: ProposedBecause[] = id === lead ? [{ is: 'gravest' }] : topic === 'liability' ? [{ is: 'liability' }] : []
    return { offence: id, as: id === lead ? 'lead' : 'added', because: [{ is: 'made-out' }, ...more] }
  })
}

/** The picks that a proposal makes. */
export function picksOf(proposed: readonly Proposed[]): Pick[] {
  return proposed.flatMap(({ offence, as }) => (as === 'left-out' ? [] : [{ offence, as }]))
}

type Advice = { readonly as: 'left-out' | 'alternative'; readonly because: ProposedBecause }

/**
 * The weaker side of each overlap whose stronger side is made out. Being left out by one overlap outweighs standing second in another. Where
 * three meet, a section that is itself left out pushes no other aside: each round goes by who stood after the one before.
 */
function adviceOn(made: ReadonlySet<string>, overlaps: readonly OverlapAdvice[]): Map<string, Advice> {
  let advised = new Map<string, Advice>()
  for (let round = 0; round <= overlaps.length; round++) {
    const next = oneRound(made, overlaps, advised)
    const isSettled = next.size === advised.size && [...next].every(([id, { as }]) => advised.get(id)?.as === as)
    advised = next
    if (isSettled) break
  }
  return advised
}

function oneRound(made: ReadonlySet<string>, overlaps: readonly OverlapAdvice[], before: ReadonlyMap<string, Advice>): Map<string, Advice> {
  const advised = new Map<string, Advice>()
  for (const { pair, choice, charge, one, other } of overlaps) {
    if (charge === 'both') continue
    const oneStands = charge === 'one' || charge === 'one-first'
    const [stands, yields] = oneStands ? [one, other] : [other, one]
    if (!stands.some((id) => made.has(id) && before.get(id)?.as !== 'left-out')) continue
    const as = charge === 'one' || charge === 'other' ? 'left-out' : 'alternative'
    for (const id of yields) {
      const known = advised.get(id)?.as
      if (made.has(id) && known !== 'left-out' && known !== as) advised.set(id, { as, because: { is: 'overlap', pair, choice } })
    }
  }
  return advised
}

/** The gravest wrong first, then the longest sentence, then the order of the law files. Rules of liability come last. */
function compare(one: Provision, other: Provision, versions: ReadonlyMap<string, string>): number {
  const liable = Number(one.topic === 'liability') - Number(other.topic === 'liability')
  if (liable !== 0) return liable
  const topic = placeOfTopic(one.topic) - placeOfTopic(other.topic)
  if (topic !== 0) return topic
  return weightOf(other, versions) - weightOf(one, versions)
}

function weightOf(provision: Provision, versions: ReadonlyMap<string, string>): number {
  const version = provision.versions.find(({ from }) => from === versions.get(provision.id))
  return version ? longest(version.penalty.prison) : 0
}

const perYear = { years: 1, months: 1 / 12, days: 1 / 365 } as const

/** The longest sentence in years, for comparing only: death over life over years. What is not verified weighs nothing. */
function longest(prison: Prison): number {
  if (typeof prison === 'string') return 0
  if (prison.death) return 1000
  if (prison.life) return 500
  const years = (prison.fixed ?? prison.max ?? prison.min ?? 0) * perYear[prison.unit ?? 'years']
  return prison.open ? Math.max(years, 100) : years
}

import type { Answer } from '../../law/fact.ts'
import type { FactCode } from '../../law/fact-code.ts'
import { isTreatedAsChild } from '../../person/age.ts'
import type { AgeBand } from '../../person/person.ts'
import { dimensionFound, type DimensionFound } from './dimension.ts'
import { dimensions, type Dimension, type Indicator, type Profile } from './indicator.ts'

/** What the dimensions come to, from the least to the most. */
export const outcomes = ['none', 'labour-rights', 'deceived-and-exploited', 'trafficking'] as const
export type Outcome = (typeof outcomes)[number]

/** Which combination gave the outcome. */
export type OutcomeRule =
  | 'recruitment-exploitation-destination'
  | 'child-act-and-exploitation' // Palermo Protocol art. 3(c): the means are not asked for
  | 'deception-and-exploitation'
  | 'exploitation-only'
  | 'no-exploitation'

export interface ProfileFound {
  readonly profile: Profile
  readonly outcome: Outcome
  readonly rule: OutcomeRule
  /** The most it can still come to. */
  readonly atMost: Outcome
  readonly dimensions: readonly DimensionFound[]
  /** The open dimensions on which the outcome still hangs. */
  readonly hangsOn: readonly Dimension[]
}

export interface IloFound {
  readonly outcome: Outcome
  readonly atMost: Outcome
  readonly profiles: readonly ProfileFound[]
  /** Which of the eleven indicators of forced labour (ILO 2012) are present. They are not weighed. */
  readonly forcedLabour: readonly number[]
}

export interface IloAsked {
  readonly indicators: readonly Indicator[]
  readonly ageBand: AgeBand | null
  readonly readFact: (fact: FactCode) => Answer
  readonly readIndicator: (code: string) => Answer
}

const acts: readonly FactCode[] = ['recruited', 'transported', 'transferred', 'harboured', 'received', 'sold-or-bought', 'abducted']
const sexualUse: readonly FactCode[] = ['sexual-exploitation', 'commercial-sex', 'abuse-images', 'child-used-sexually']
const recruitment: readonly Dimension[] = ['deceptive-recruitment', 'coercive-recruitment', 'recruitment-by-vulnerability']
const destination: readonly Dimension[] = ['coercion-at-destination', 'vulnerability-at-destination']

/** The lists to judge by. Age unknown is a child; both kinds where both are told of, and labour as long as nobody has ruled it out. */
export function profilesFor({ ageBand, readFact }: Pick<IloAsked, 'ageBand' | 'readFact'>): readonly Profile[] {
  const child = isTreatedAsChild(ageBand ?? 'unknown')
  const sexual = sexualUse.some((fact) => readFact(fact) === 'yes')
  const noLabour = readFact('compelled-labour') === 'no' && readFact('begging') === 'no'
  return [
    ...(sexual && noLabour ? [] : [child ? ('child-labour' as const) : ('adult-labour' as const)]),
    ...(sexual ? [child ? ('child-sexual' as const) : ('adult-sexual' as const)] : []),
  ]
}

/** What the indicators come to by the published rule: an outcome of screening with its reasons, never a finding of law. */
export function classify(asked: IloAsked): IloFound {
  const found = profilesFor(asked).map((profile) => ofProfile(profile, asked))
  const present = asked.indicators.filter(({ code }) => asked.readIndicator(code) === 'yes')
  return {
    outcome: most(found.map(({ outcome }) => outcome)),
    atMost: most(found.map(({ atMost }) => atMost)),
    profiles: found,
    forcedLabour: [...new Set(present.flatMap(({ forcedLabour }) => forcedLabour))].toSorted((one, other) => one - other),
  }
}

function ofProfile(profile: Profile, { indicators, readFact, readIndicator }: IloAsked): ProfileFound {
  const found = dimensions.map((dimension) => dimensionFound(dimension, indicators, profile, readIndicator))
  const child = profile === 'child-labour' || profile === 'child-sexual'
  const actNow = acts.some((fact) => readFact(fact) === 'yes')
  const actLater = actNow || acts.some((fact) => readFact(fact) === 'unknown')
  const positive = new Set(found.flatMap(({ dimension, standing }) => (standing === 'positive' ? [dimension] : [])))
  const open = found.flatMap(({ dimension, standing }) => (standing === 'open' ? [dimension] : []))
  const best = outcomeOf(new Set([...positive, ...open]), child, actLater)
  return {
    profile,
    ...outcomeOf(positive, child, actNow),
    atMost: best.outcome,
    dimensions: found,
    hangsOn: open.filter((dimension) => hangs(dimension, positive, open, (those) => outcomeOf(those, child, actNow).outcome)),
  }
}

/** The published combination. For a child the means only add weight; what is needed is that somebody brought, took or kept the child. */
function outcomeOf(positive: ReadonlySet<Dimension>, child: boolean, act: boolean): { outcome: Outcome; rule: OutcomeRule } {
  const any = (those: readonly Dimension[]) => those.some((dimension) => positive.has(dimension))
  if (!positive.has('exploitation')) return { outcome: 'none', rule: 'no-exploitation' }
  if (child && (act || any(recruitment))) return { outcome: 'trafficking', rule: 'child-act-and-exploitation' }
  if (any(recruitment) && any(destination)) return { outcome: 'trafficking', rule: 'recruitment-exploitation-destination' }
  if (positive.has('deceptive-recruitment')) return { outcome: 'deceived-and-exploited', rule: 'deception-and-exploitation' }
  return { outcome: 'labour-rights', rule: 'exploitation-only' }
}

/** Whether this dimension can be the one that changes the outcome, beside some of the others that are open. */
function hangs(
  dimension: Dimension,
  positive: ReadonlySet<Dimension>,
  open: readonly Dimension[],
  outcome: (of: ReadonlySet<Dimension>) => Outcome,
) {
  const others = open.filter((each) => each !== dimension)
  return [...Array(2 ** others.length).keys()].some((mask) => {
    const beside = [...positive, ...others.filter((_, place) => (mask >> place) % 2 === 1)]
    return outcome(new Set(beside)) !== outcome(new Set([...beside, dimension]))
  })
}

function most(of: readonly Outcome[]): Outcome {
  return outcomes.findLast((outcome) => of.includes(outcome)) ?? 'none'
}

/** The indicators whose answer can still change the outcome. */
export function indicatorsThatMatter({ profiles: found }: IloFound): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ dimensions: of, hangsOn }) =>
      of.filter(({ dimension }) => hangsOn.includes(dimension)).flatMap(({ couldStill }) => couldStill),
    ),
  )
}

import { overlapsAmong, stepsThat, whomToTell, type OverlapAdvice, type Told } from './advise.ts'
import { compile, offencesIn, type CompiledLaw } from './compile.ts'
import { groundForRules, rulesThat, type Decided } from './decide.ts'
import type { Edition } from './edition.ts'
import { evaluatePair, textsInForce, type Pair } from './evaluate-pair.ts'
import type { Facts } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import { toVerdict, type Finding, type Verdict } from './finding.ts'
import { findings } from './findings.ts'
import type { InForce } from './in-force.ts'
import { UNKNOWN, YES } from './kleene.ts'
import { questionsLeft, type StillToAsk } from './questions-left.ts'
import type { Ground } from './rule-node.ts'
import type { Situation } from './situation.ts'

export type Label = 'trafficking' | 'smuggling' | 'bonded-labour' | 'other' | 'none'

export type Classification = {
  /** The label a register would carry. The others stand beside it. */
  readonly primary: Label
  readonly labels: readonly Label[]
  readonly reasons: readonly Decided[]
  /** Trafficking in the sense of the UN Protocol. */
  readonly protocol: Verdict
  /** The same, with a person of unknown age taken as a child: enough to protect, not to accuse. */
  readonly presumed: Verdict
  /** Trafficking in the sense of the national Act of the day. A different answer, shown apart. */
  readonly nationalAct: Verdict | 'not-in-force'
}

export type Agency = { readonly lead: string; readonly also: readonly string[]; readonly rules: readonly Decided[] }

export type Courts = {
  /** Courts for what is made out. */
  readonly courts: readonly string[]
  /** Courts that would come in if what is open were made out. */
  readonly possible: readonly string[]
  readonly rules: readonly Decided[]
  /** Two courts that each let no other try the matter: for the prosecutor. */
  readonly conflict: readonly string[]
}

export type Qualification = {
  readonly edition: string
  readonly findings: readonly Finding[]
  readonly classification: Classification
  readonly agency: Agency
  readonly courts: Courts
  readonly protections: readonly string[]
  readonly protectionRules: readonly Decided[]
  /** Groups of sections that both come up, with what to charge. */
  readonly overlaps: readonly OverlapAdvice[]
  /** The steps and clocks of the law that apply, by code. */
  readonly steps: readonly string[]
  readonly tell: readonly Told[]
  readonly stillToAsk: readonly StillToAsk[]
  /** Pairs of answers that cannot both stand; both count as unknown until a person resolves it. */
  readonly contradictions: readonly (readonly [FactCode, FactCode])[]
}

/** What the law of the day and the place says about a situation. A lead, with its reasons; a person decides. */
export function qualify(law: CompiledLaw | Edition, situation: Situation): Qualification {
  const compiled = 'slotOf' in law ? law : compiledOnce(law)
  const texts = textsInForce(compiled, situation)
  const pairs = pairsOf(compiled, situation, texts)
  const weighed = findings(compiled, situation, texts, pairs)
  const grounds = [...new Set(pairs.map((pair) => pair.ground))].map((ground) =>
    groundForRules(pairs.find((pair) => pair.ground === ground) as Pair),
  )
  const protectionRules = rulesThat(compiled, 'protection', grounds, YES)
  return {
    edition: compiled.edition.id,
    findings: weighed.map(({ finding }) => finding),
    classification: classify(
      compiled,
      grounds,
      weighed.map(({ finding }) => finding),
    ),
    agency: whoseCase(compiled, grounds),
    courts: whichCourts(compiled, grounds, texts),
    protections: distinct(protectionRules.flatMap((rule) => rule.then)),
    protectionRules,
    overlaps: overlapsAmong(
      compiled,
      grounds,
      weighed.map(({ finding }) => finding),
    ),
    steps: stepsThat(compiled, grounds, situation.place.provinces),
    tell: whomToTell(compiled, grounds, situation.place.provinces),
    stillToAsk: questionsLeft(compiled, situation, weighed, pairs),
    contradictions: contradictionsIn(compiled, pairs),
  }
}

const editions = new WeakMap<Edition, CompiledLaw>()

function compiledOnce(edition: Edition): CompiledLaw {
  const known = editions.get(edition)
  if (known) return known
  const compiled = compile(edition)
  editions.set(edition, compiled)
  return compiled
}

/** Every victim with every accused. People about whom the same is known are worked out once. */
export function pairsOf(law: CompiledLaw, situation: Situation, texts: ReturnType<typeof textsInForce>): Pair[] {
  const done = new Map<string, Pair>()
  const keyOf = (facts: Facts | undefined) => JSON.stringify(Object.entries(facts ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)))
  const victims = situation.victims.length > 0 ? situation.victims : [undefined]
  const accused = situation.accused.length > 0 ? situation.accused : [undefined]
  return victims.flatMap((victim, v) =>
    accused.map((person, a) => {
      const key = `${keyOf(victim?.facts)} ${keyOf(person?.facts)}`
      const known = done.get(key) ?? evaluatePair(law, situation, texts, { victim: v, accused: a })
      done.set(key, known)
      return { ...known, victim: v, accused: a }
    }),
  )
}

function classify(law: CompiledLaw, grounds: readonly Ground[], found: readonly Finding[]): Classification {
  const reasons = rulesThat(law, 'classification', grounds, YES)
  const labels = distinct(reasons.flatMap((rule) => rule.then)) as Label[]
  const primary = labels[0] ?? 'none'
  const act = new Set(law.edition.provisions.filter((provision) => provision.topic === 'trafficking').map((provision) => provision.id))
  return {
    primary,
    labels: labels.filter((label) => label !== 'none' || labels.length === 1),
    reasons,
    protocol: verdictOn(law, 'classification/protocol', grounds),
    presumed: verdictOn(law, 'classification/protocol-presumed', grounds),
    nationalAct: found.some((finding) => act.has(finding.offence))
      ? verdictOn(law, 'classification/national-act', grounds)
      : 'not-in-force',
  }
}

function verdictOn(law: CompiledLaw, definition: string, grounds: readonly Ground[]): Verdict {
  const slot = law.slotOf.get(`is ${definition}`)
  if (slot === undefined) throw new Error(`The law files must define "${definition}".`)
  return toVerdict(Math.max(...grounds.map((ground) => ground.values[slot] ?? UNKNOWN)))
}

function whoseCase(law: CompiledLaw, grounds: readonly Ground[]): Agency {
  const rules = rulesThat(law, 'agency', grounds, YES)
  const leading = rules.find((rule) => rule.then.length > 0)
  const lead = leading?.then[0] ?? ''
  const also = distinct(rules.flatMap((rule) => [...rule.then, ...rule.also])).filter((agency) => agency !== lead)
  return { lead, also, rules }
}

function whichCourts(law: CompiledLaw, grounds: readonly Ground[], texts: readonly (InForce | undefined)[]): Courts {
  const rules = rulesThat(law, 'court', grounds, YES)
  const courts = distinct([...rules.flatMap((rule) => rule.then), ...courtsOfTheirOwn(law, grounds, texts)])
  const possible = distinct(rulesThat(law, 'court', grounds, UNKNOWN).flatMap((rule) => (rule.onOffences ? rule.then : []))).filter(
    (court) => !courts.includes(court),
  )
  const exclusive = onceEachJudge(law, distinct(rules.filter((rule) => rule.exclusive).flatMap((rule) => rule.then)))
  return { courts, possible, rules, conflict: exclusive.length > 1 ? exclusive : [] }
}

/** Where no rule names the court of a section that is made out, its own column does. */
function courtsOfTheirOwn(law: CompiledLaw, grounds: readonly Ground[], texts: readonly (InForce | undefined)[]): string[] {
  const ruled = ruledOnce(law)
  return law.provisions.flatMap(({ index, provision }) => {
    const own = texts[index]?.current.version.courts[0]
    if (own === undefined || own === 'as-base' || own === 'not-verified' || ruled.has(index) || provision.against) return []
    return grounds.some((ground) => ground.found[index] === YES) ? [own] : []
  })
}

const ruledIn = new WeakMap<CompiledLaw, ReadonlySet<number>>()

/** The sections that some rule on courts names, looked up once for an edition. */
function ruledOnce(law: CompiledLaw): ReadonlySet<number> {
  const known = ruledIn.get(law)
  if (known) return known
  const ruled = new Set(law.rules.court.flatMap(({ node }) => offencesIn(node)))
  ruledIn.set(law, ruled)
  return ruled
}

/** Two courts in which the same judge sits do not contend with each other. */
function onceEachJudge(law: CompiledLaw, courts: readonly string[]): string[] {
  const joint = law.edition.practice?.joint ?? []
  const sitsWith = (one: string, other: string) => joint.some(({ court, same = [] }) => court === one && same.includes(other))
  return courts.filter((court, place) => !courts.slice(0, place).some((before) => sitsWith(before, court) || sitsWith(court, before)))
}

function contradictionsIn(law: CompiledLaw, pairs: readonly Pair[]): (readonly [FactCode, FactCode])[] {
  const found = new Map<string, readonly [FactCode, FactCode]>()
  for (const [yes, no] of pairs.flatMap((pair) => pair.contradictions)) {
    const pair = [law.facts[yes] as FactCode, law.facts[no] as FactCode] as const
    found.set(pair.join(' '), pair)
  }
  return [...found.values()]
}

function distinct(codes: readonly string[]): string[] {
  return [...new Set(codes)]
}

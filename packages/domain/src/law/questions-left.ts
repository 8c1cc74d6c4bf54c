import type { CompiledLaw } from './compile.ts'
import type { Pair } from './evaluate-pair.ts'
import type { About } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import type { Weighed } from './findings.ts'
import { UNKNOWN, type Truth } from './kleene.ts'
import { powersOf, type Power } from './missing.ts'
import type { Ground } from './rule-node.ts'
import type { Situation } from './situation.ts'

/** A question that can still change something: whom it is about, and how much hangs on it. */
export type StillToAsk = {
  readonly fact: FactCode
  readonly weight: number
  readonly about: About
  readonly victimRef?: string
  readonly accusedRef?: string
  /** Asked before everything else. */
  readonly safety: boolean
}

/** The questions left, safety first, then those on which most hangs. When none is left, the interview may end. */
export function questionsLeft(law: CompiledLaw, situation: Situation, weighed: readonly Weighed[], pairs: readonly Pair[]): StillToAsk[] {
  const asked = new Map<string, StillToAsk>()
  const add = (power: Power, pair: Pair, factor: number) => {
    const question = toQuestion(law, situation, power, pair, factor)
    const key = `${question.fact} ${question.victimRef ?? ''} ${question.accusedRef ?? ''}`
    const before = asked.get(key)
    asked.set(key, before ? { ...before, weight: round(before.weight + question.weight) } : question)
  }
  for (const { finding, powers, pair, nearness } of weighed) {
    if (finding.finding === 'open') for (const power of powers) add(power, pair, 0.5 + nearness)
  }
  for (const pair of distinctPairs(pairs)) {
    for (const power of powersOnTrafficking(law, pair)) add(power, pair, 3)
  }
  const age = law.slotOf.get('victim-is-child') ?? -1
  for (const pair of pairs) {
    // The age of every victim is asked, whatever else is known: protection hangs on it.
    if (pair.accused === 0 && pair.ground.values[age] === UNKNOWN) add({ fact: age, settles: 1, moves: 1 }, pair, 1)
  }
  return [...asked.values()].sort((one, other) => Number(other.safety) - Number(one.safety) || other.weight - one.weight)
}

/** Whether it is trafficking at all weighs more than any single section. */
function powersOnTrafficking(law: CompiledLaw, pair: Pair): Power[] {
  const trafficking = law.definitions.find(({ definition }) => definition.id === 'classification/protocol')
  if (!trafficking || pair.ground.values[trafficking.slot] !== UNKNOWN) return []
  const slots = trafficking.leansOn.map(({ slot }) => slot)
  return powersOf(law, pair.ground, {
    facts: trafficking.facts,
    definitions: [...trafficking.leansOn, trafficking],
    whole: (ground: Ground) => ground.values[trafficking.slot] as Truth,
    parts: (ground: Ground) => slots.reduce((sum, slot) => sum + (ground.values[slot] ?? UNKNOWN), 0),
  })
}

function distinctPairs(pairs: readonly Pair[]): Pair[] {
  const seen = new Set<Ground>()
  return pairs.filter(({ ground }) => !seen.has(ground) && seen.add(ground))
}

function toQuestion(law: CompiledLaw, situation: Situation, power: Power, pair: Pair, factor: number): StillToAsk {
  const entry = law.edition.facts[power.fact]
  if (!entry) throw new Error(`No fact stands in place ${power.fact}.`)
  const victim = entry.about === 'victim' ? situation.victims[pair.victim]?.ref : undefined
  const accused = entry.about === 'accused' ? situation.accused[pair.accused]?.ref : undefined
  return {
    fact: entry.fact,
    weight: round((power.settles * 2 + Math.min(power.moves, 2)) * factor),
    about: entry.about,
    ...(victim === undefined ? {} : { victimRef: victim }),
    ...(accused === undefined ? {} : { accusedRef: accused }),
    safety: entry.safety === true,
  }
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100
}

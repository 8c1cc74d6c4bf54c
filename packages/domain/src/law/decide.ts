import { finds, type CompiledLaw, type CompiledRule } from './compile.ts'
import type { Edition } from './edition.ts'
import { derive } from './derive.ts'
import type { Pair } from './evaluate-pair.ts'
import type { Derivation } from './finding.ts'
import { NO, UNKNOWN, YES, type Truth } from './kleene.ts'
import { evaluate, type Ground } from './rule-node.ts'

/** A rule that held, what it says, and why it held. */
export type Decided = {
  readonly rule: string
  readonly then: readonly string[]
  readonly also: readonly string[]
  readonly exclusive: boolean
  /** Whether the rule turns on what offences were found. */
  readonly onOffences: boolean
  readonly derivation: Derivation
}

/** What the rules of office see: an offence that nothing points to is not there for them. */
export function groundForRules(pair: Pair): Ground {
  const found = pair.ground.found.map((value, index) =>
    value === YES ? YES : value === UNKNOWN && pair.raised[index] === 1 ? UNKNOWN : NO,
  )
  return { ...pair.ground, found }
}

/** The rules of one kind that hold, or that may hold, for any victim and accused, in the order of the law files. */
export function rulesThat(
  law: CompiledLaw,
  kind: keyof Edition['rules'],
  grounds: readonly Ground[],
  wanted: typeof YES | typeof UNKNOWN,
): Decided[] {
  const held: Decided[] = []
  for (const compiled of law.rules[kind]) {
    const values = grounds.map((ground) => evaluate(compiled.node, ground))
    const value = values.reduce((most, each) => Math.max(most, each) as Truth, NO as Truth)
    const ground = grounds[values.indexOf(value)]
    if (value === wanted && ground) held.push(decided(law, compiled, ground))
  }
  return held
}

function decided(law: CompiledLaw, { rule, node }: CompiledRule, ground: Ground): Decided {
  return {
    rule: rule.rule,
    then: rule.then,
    also: rule.also ?? [],
    exclusive: rule.exclusive === true,
    onOffences: finds(node),
    get derivation() {
      return derive(law, node, ground)
    },
  }
}

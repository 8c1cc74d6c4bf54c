import type { CompiledLaw } from '@panah/domain/law/compile'
import { derive } from '@panah/domain/law/derive'
import { evaluatePair, textsInForce } from '@panah/domain/law/evaluate-pair'
import type { Answer } from '@panah/domain/law/fact'
import type { Derivation } from '@panah/domain/law/finding'
import type { RuleNode } from '@panah/domain/law/rule-node'
import type { Situation } from '@panah/domain/law/situation'

/** What trafficking is made of: what was done, how, and what for. */
export type PillarName = 'act' | 'means' | 'purpose'

export interface Pillar {
  readonly pillar: PillarName
  readonly value: Answer
  readonly derivation: Derivation
  /** The answers that show it. */
  readonly shownBy: readonly string[]
}

const definitions: Readonly<Record<PillarName, readonly string[]>> = {
  act: ['classification/act'],
  means: ['classification/means'],
  purpose: ['classification/exploitation', 'organ-removal'],
}

/** Act, means and purpose one by one, with the answers behind each. */
export function pillarsOf(law: CompiledLaw, situation: Situation): Pillar[] {
  const { ground } = evaluatePair(law, situation, textsInForce(law, situation), { victim: 0, accused: 0 })
  return (Object.keys(definitions) as PillarName[]).map((pillar) => {
    const kids = definitions[pillar].flatMap((name): RuleNode[] => {
      const slot = law.slotOf.get(`is ${name}`) ?? law.slotOf.get(name)
      return slot === undefined ? [] : [{ op: 'slot', slot }]
    })
    const derivation = derive(law, { op: 'any', kids }, ground)
    return { pillar, value: derivation.value, derivation, shownBy: [...new Set(factsThatShow(derivation))] }
  })
}

/** The facts answered yes on which a yes rests. */
export function factsThatShow(derivation: Derivation): string[] {
  if (derivation.value !== 'yes') return []
  if (derivation.of === 'fact') return [derivation.fact]
  if (derivation.of === 'circumstance' || derivation.of === 'none' || derivation.of === 'unshown') return []
  return derivation.parts.flatMap(factsThatShow)
}

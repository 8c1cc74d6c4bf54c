import type { CompiledLaw, CompiledProvision } from './compile.ts'
import { derive } from './derive.ts'
import { valueOf, type Pair } from './evaluate-pair.ts'
import type { FactCode } from './fact-code.ts'
import { toVerdict, type Finding, type PartyFinding } from './finding.ts'
import type { InForce } from './in-force.ts'
import { UNKNOWN, YES, type Truth } from './kleene.ts'
import { powersOf, type Power } from './missing.ts'
import { evaluate, type Ground } from './rule-node.ts'
import type { Party, Situation } from './situation.ts'

/** A finding, with the numbers that the list of questions is made from. */
export type Weighed = { readonly finding: Finding; readonly pair: Pair; readonly powers: readonly Power[]; readonly nearness: number }

/** One finding for each provision in force: the best that any victim and any accused give. */
export function findings(
  law: CompiledLaw,
  situation: Situation,
  texts: readonly (InForce | undefined)[],
  pairs: readonly Pair[],
): Weighed[] {
  const found: Weighed[] = []
  for (const provision of law.provisions) {
    const text = texts[provision.index]
    if (text) found.push(weigh(law, situation, provision, text, pairs))
  }
  return found
}

function weigh(law: CompiledLaw, situation: Situation, provision: CompiledProvision, text: InForce, pairs: readonly Pair[]): Weighed {
  const pair = best(provision.index, pairs)
  const value = (pair.ground.found[provision.index] ?? UNKNOWN) as Truth
  const elements = text.current.elements
  const raised = pairs.some((each) => each.raised[provision.index] === 1)
  const powers = value === UNKNOWN && raised ? powersOf(law, pair.ground, questionOf(text)) : []
  const { id, statute, section } = provision.provision
  const finding: Finding = {
    offence: id,
    statute,
    section,
    finding: toVerdict(value),
    raised,
    versionFrom: text.current.version.from,
    uncertain: text.uncertain,
    // Reasons are read for a few offences and worked out only then.
    get elements() {
      return elements.map(({ element, node }) => {
        const derivation = derive(law, node, pair.ground)
        return { element, value: derivation.value, derivation }
      })
    },
    missing: powers.map(({ fact }) => law.facts[fact] as FactCode),
    victims: partyFindings(situation.victims, pairs, provision.index, 'victim'),
    accused: accusedFindings(situation.accused, pairs, provision, text),
  }
  const shown = powers.length === 0 ? 0 : elements.filter(({ node }) => evaluate(node, pair.ground) === YES).length
  return { finding, pair, powers, nearness: shown / Math.max(elements.length, 1) }
}

function best(index: number, pairs: readonly Pair[]): Pair {
  let chosen = pairs[0]
  if (!chosen) throw new Error('A situation has at least one victim and one accused, known or not.')
  for (const pair of pairs) {
    const better =
      (pair.ground.found[index] ?? 0) - (chosen.ground.found[index] ?? 0) || (pair.raised[index] ?? 0) - (chosen.raised[index] ?? 0)
    if (better > 0) chosen = pair
  }
  return chosen
}

function questionOf(text: InForce) {
  return {
    facts: text.current.facts,
    definitions: text.current.definitions,
    whole: (ground: Ground) => valueOf(text, ground),
    parts: (ground: Ground) => text.current.elements.reduce((sum, { node }) => sum + evaluate(node, ground), 0),
  }
}

function partyFindings(parties: readonly Party[], pairs: readonly Pair[], index: number, side: 'victim' | 'accused'): PartyFinding[] {
  return parties.map(({ ref }, place) => {
    const values = pairs.filter((pair) => pair[side] === place).map((pair) => pair.ground.found[index] ?? 0)
    return { ref, finding: toVerdict(Math.max(...values)) }
  })
}

/** An accused is tied to an offence by a part of her or his own; the offence itself stands without it. */
function accusedFindings(accused: readonly Party[], pairs: readonly Pair[], { index }: CompiledProvision, text: InForce): PartyFinding[] {
  return accused.map(({ ref }, place) => {
    const values = pairs
      .filter((pair) => pair.accused === place)
      .map((pair) => Math.min(pair.ground.found[index] ?? 0, text.current.part ? evaluate(text.current.part, pair.ground) : YES))
    return { ref, finding: toVerdict(Math.max(...values)) }
  })
}

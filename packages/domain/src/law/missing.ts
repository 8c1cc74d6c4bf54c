import type { CompiledDefinition, CompiledLaw } from './compile.ts'
import { NO, UNKNOWN, YES, type Truth } from './kleene.ts'
import { evaluate, type Ground } from './rule-node.ts'

/** What a fact could do: how many of its two answers would settle the matter, and how far they would move its parts. */
export type Power = { readonly fact: number; readonly settles: number; readonly moves: number }

/** A question put to the law: the facts it turns on, the definitions it leans on, its value as a whole, and the sum of its parts. */
export type Question = {
  readonly facts: readonly number[]
  readonly definitions: readonly CompiledDefinition[]
  readonly whole: (ground: Ground) => Truth
  readonly parts: (ground: Ground) => number
}

/**
 * The unknown facts that can still change an answer, the most telling first. Each is tried both ways,
 * so the order needs no weights written by hand. A fact that changes nothing is not asked.
 */
export function powersOf(law: CompiledLaw, ground: Ground, question: Question): Power[] {
  if (question.whole(ground) !== UNKNOWN) return []
  const partsNow = question.parts(ground)
  const powers: Power[] = []
  const scratch: Ground = { ...ground, values: ground.values.slice() }
  for (const fact of question.facts) {
    if (ground.values[fact] !== UNKNOWN) continue
    let settles = 0
    let moves = 0
    for (const answer of [YES, NO] as const) {
      scratch.values.set(ground.values)
      suppose(law, scratch, fact, answer, question.definitions)
      if (question.whole(scratch) !== UNKNOWN) settles++
      moves += Math.abs(question.parts(scratch) - partsNow)
    }
    if (settles > 0 || moves > 0) powers.push({ fact, settles, moves })
  }
  return powers.sort((one, other) => other.settles - one.settles || other.moves - one.moves || one.fact - other.fact)
}

function suppose(law: CompiledLaw, ground: Ground, fact: number, answer: Truth, definitions: readonly CompiledDefinition[]): void {
  ground.values[fact] = answer
  const follows = (answer === YES ? law.thenYes : law.thenNo)[fact] ?? []
  for (const slot of follows) if (ground.values[slot] === UNKNOWN) ground.values[slot] = answer
  for (const definition of definitions) ground.values[definition.slot] = evaluate(definition.node, ground)
}

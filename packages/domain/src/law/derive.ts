import type { CompiledLaw } from './compile.ts'
import type { Derivation } from './finding.ts'
import { NO, toAnswer } from './kleene.ts'
import { evaluate, type Ground, type RuleNode } from './rule-node.ts'

/** The tree of reasons of one rule: every fact and definition it names, with the value it has here. */
export function derive(law: CompiledLaw, node: RuleNode, ground: Ground): Derivation {
  const value = toAnswer(evaluate(node, ground))
  if (node.op === 'slot') return deriveSlot(law, node.slot, ground)
  if ('kids' in node) return { of: node.op, value, parts: node.kids.map((kid) => derive(law, kid, ground)) }
  return { of: 'circumstance', circumstance: circumstance(law, node, ground), value }
}

function deriveSlot(law: CompiledLaw, slot: number, ground: Ground): Derivation {
  const value = toAnswer(ground.values[slot] ?? 1)
  const fact = law.facts[slot]
  if (fact !== undefined) return { of: 'fact', fact, value }
  const compiled = law.definitions[slot - law.facts.length]
  if (!compiled) throw new Error(`No definition stands in place ${slot}.`)
  return { of: 'definition', definition: compiled.definition.id, value, parts: [derive(law, compiled.node, ground)] }
}

/** A circumstance as a code: `from 2025-04-01`, `in PK-PB`, `offence ptpa-2018/3-1` with the offences that decide. */
function circumstance(law: CompiledLaw, node: Exclude<RuleNode, { kids: unknown } | { op: 'slot' }>, ground: Ground): string {
  switch (node.op) {
    case 'from':
    case 'until':
      return `${node.op} ${node.day}`
    case 'in':
      return `in ${node.provinces.join(' ')}`
    case 'find':
      return offences(law, node.offences, ground)
    default:
      return node.op
  }
}

function offences(law: CompiledLaw, indexes: readonly number[], ground: Ground): string {
  const most = Math.max(NO, ...indexes.map((index) => ground.found[index] ?? NO))
  if (most === NO) return 'offence-none'
  return `offence ${indexes.flatMap((index) => (ground.found[index] === most ? [law.provisions[index]?.provision.id] : [])).join(' ')}`
}

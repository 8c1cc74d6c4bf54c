import type { CompiledLaw, CompiledProvision, CompiledVersion } from './compile.ts'
import type { Facts } from './fact.ts'
import { inForce, type InForce } from './in-force.ts'
import { agree, NO, toTruth, UNKNOWN, YES, type Truth } from './kleene.ts'
import { evaluate, type Ground } from './rule-node.ts'
import type { Situation } from './situation.ts'

/** Answers that cannot both stand: if the first is yes, the second cannot be no. Both count as unknown until a person resolves it. */
export type Contradiction = readonly [yes: number, no: number]

/** One victim and one accused, with all that is known of them and of the whole. */
export type Pair = {
  readonly victim: number
  readonly accused: number
  readonly ground: Ground
  readonly raised: Uint8Array
  readonly contradictions: readonly Contradiction[]
}

/** The row of facts for one victim and one accused: the answer about the person wins over the answer about the whole. */
export function rowOfFacts(law: CompiledLaw, layers: readonly Facts[]): { values: Int8Array; contradictions: Contradiction[] } {
  const values = new Int8Array(law.width).fill(UNKNOWN)
  for (const layer of layers) {
    for (const [fact, answer] of Object.entries(layer)) {
      const slot = law.slotOf.get(fact)
      if (slot !== undefined && answer !== undefined && answer !== 'unknown') values[slot] = toTruth(answer)
    }
  }
  const contradictions = conflicts(law, values)
  for (const [one, other] of contradictions) {
    values[one] = UNKNOWN
    values[other] = UNKNOWN
  }
  follow(law, values, new Set(contradictions.flat()))
  return { values, contradictions }
}

function conflicts(law: CompiledLaw, values: Int8Array): Contradiction[] {
  const found: Contradiction[] = []
  for (let fact = 0; fact < law.facts.length; fact++) {
    if (values[fact] !== YES) continue
    for (const then of law.thenYes[fact] ?? []) if (values[then] === NO) found.push([fact, then])
  }
  return found
}

/** What follows from the answers given, without touching an answer that is in dispute. */
function follow(law: CompiledLaw, values: Int8Array, disputed: ReadonlySet<number>): void {
  const given = values.slice()
  for (let fact = 0; fact < law.facts.length; fact++) {
    if (given[fact] === YES) setUnknown(values, law.thenYes[fact], YES, disputed)
    if (given[fact] === NO) setUnknown(values, law.thenNo[fact], NO, disputed)
  }
}

function setUnknown(values: Int8Array, slots: readonly number[] | undefined, value: Truth, disputed: ReadonlySet<number>): void {
  for (const slot of slots ?? []) if (values[slot] === UNKNOWN && !disputed.has(slot)) values[slot] = value
}

/** Which text bound for each provision in this situation; the same for every victim and accused. */
export function textsInForce(law: CompiledLaw, situation: Situation): (InForce | undefined)[] {
  return law.provisions.map((provision) => inForce(provision, situation))
}

/** Runs definitions and offences over one row of facts. */
export function evaluatePair(
  law: CompiledLaw,
  situation: Situation,
  texts: readonly (InForce | undefined)[],
  at: { victim: number; accused: number },
): Pair {
  const layers = [situation.transaction, situation.victims[at.victim]?.facts ?? {}, situation.accused[at.accused]?.facts ?? {}]
  const { values, contradictions } = rowOfFacts(law, layers)
  const found = new Int8Array(law.provisions.length)
  const ground: Ground = {
    values,
    found,
    onDate: situation.onDate,
    provinces: situation.place.provinces,
    countries: situation.place.countries,
  }
  for (const definition of law.definitions) values[definition.slot] = evaluate(definition.node, ground)
  const raised = new Uint8Array(law.provisions.length)
  for (const provision of law.provisionsInOrder) {
    const text = texts[provision.index]
    if (!text) continue
    found[provision.index] = valueOf(text, ground)
    raised[provision.index] = isRaised(text.current, provision, ground) ? 1 : 0
  }
  return { ...at, ground, raised, contradictions }
}

/** The value of an offence under the text or texts that may have bound. */
export function valueOf(text: InForce, ground: Ground): Truth {
  const value = valueOfVersion(text.current, ground)
  const both = text.other ? agree(value, valueOfVersion(text.other, ground)) : value
  return (text.onOtherDays || text.uncertain.includes('place')) && both === YES ? UNKNOWN : both
}

function valueOfVersion(version: CompiledVersion, ground: Ground): Truth {
  let worst: Truth = YES
  for (const { node } of version.elements) {
    const value = evaluate(node, ground)
    if (value === NO) return NO
    if (value < worst) worst = value
  }
  return worst
}

/** Elements that say something about the deed itself; who the victim is or where the border lies is reason to ask nothing yet. */
const telling = new Set(['act', 'means', 'purpose', 'benefit', 'harm', 'knowledge', 'base', 'aggravation', 'relation', 'circumstance'])

/** Whether anything points to the offence: half of what tells is shown, or what is reason to ask; never while all of it is explained otherwise. */
function isRaised(version: CompiledVersion, { raisedBy, onlyAfter, explainedBy }: CompiledProvision, ground: Ground): boolean {
  if (explainedBy && evaluate(explainedBy, ground) === YES) return false
  if (raisedBy.some((rule) => evaluate(rule, ground) === YES)) return true
  if (onlyAfter.length > 0 && !onlyAfter.some((slot) => ground.values[slot] === YES)) return false
  let shown = 0
  let count = 0
  for (const { element, node, key } of version.elements) {
    if (!key && !telling.has(element)) continue
    count++
    if (evaluate(node, ground) === YES) shown++
    else if (key) return false
  }
  return shown > 0 && shown * 2 >= count
}

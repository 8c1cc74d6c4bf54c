import type { Definition, Edition, OfficeRule, Provision, ProvisionVersion, Rule, RuleParts, ElementName } from './edition.ts'
import type { FactCode } from './fact-code.ts'
import { conditionsOf } from './practice.ts'
import type { RuleNode } from './rule-node.ts'

export type CompiledElement = {
  readonly element: ElementName
  readonly key: boolean
  readonly node: RuleNode
  readonly facts: readonly number[]
}
export type CompiledVersion = {
  readonly version: ProvisionVersion
  readonly elements: readonly CompiledElement[]
  readonly part: RuleNode | undefined
  /** Every fact the version may turn on, by its place in the row of values. */
  readonly facts: readonly number[]
  /** The definitions it leans on, in the order in which they must be worked out. */
  readonly definitions: readonly CompiledDefinition[]
}
export type CompiledProvision = {
  readonly provision: Provision
  readonly index: number
  readonly versions: readonly CompiledVersion[]
  readonly raisedBy: readonly RuleNode[]
  readonly onlyAfter: readonly number[]
  readonly explainedBy: RuleNode | undefined
  /** The offences it leans on, by their place. */
  readonly leansOnOffences: readonly number[]
}
export type CompiledRule = { readonly rule: OfficeRule; readonly node: RuleNode }
export type CompiledDefinition = {
  readonly definition: Definition
  readonly slot: number
  readonly node: RuleNode
  readonly facts: readonly number[]
  readonly leansOn: readonly CompiledDefinition[]
}

/** The law made ready to run. Made once for an edition, then used for every set of facts. */
export type CompiledLaw = {
  readonly edition: Edition
  readonly facts: readonly FactCode[]
  readonly slotOf: ReadonlyMap<string, number>
  readonly width: number
  /** By fact: what is yes when it is yes, and what is no when it is no. */
  readonly thenYes: readonly (readonly number[])[]
  readonly thenNo: readonly (readonly number[])[]
  readonly definitions: readonly CompiledDefinition[]
  readonly provisions: readonly CompiledProvision[]
  /** The same, each after the offences it leans on. */
  readonly provisionsInOrder: readonly CompiledProvision[]
  readonly rules: { readonly [Kind in keyof Edition['rules']]: readonly CompiledRule[] }
  /** When an overlap, one of its choices, a step or a route holds, by the name that `conditionsOf` gives it. */
  readonly conditions: ReadonlyMap<string, RuleNode>
}

/** Turns names into numbers and puts definitions in the order in which they lean on each other. */
export function compile(edition: Edition): CompiledLaw {
  const facts = edition.facts.map((entry) => entry.fact)
  const slotOf = new Map<string, number>(facts.map((fact, slot) => [fact, slot]))
  const ordered = inOrder(edition.definitions)
  ordered.forEach((definition, place) => slotOf.set(`is ${definition.id}`, facts.length + place))
  const factsOf: number[][] = facts.map((_, slot) => [slot])
  const names: Names = { slotOf, offences: edition.provisions, factsOf, definitions: [] }

  ordered.forEach((definition, place) => {
    const slot = facts.length + place
    const node = toNode(definition, names)
    factsOf[slot] = factsIn(node, factsOf)
    const leansOn = definitionsIn([node], names.definitions)
    names.definitions.push({ definition, slot, node, facts: factsOf[slot], leansOn })
  })
  const thenYes = facts.map((_, slot) => reach(slot, (from) => (edition.facts[from]?.implies ?? []).map((code) => slotOf.get(code) ?? -1)))
  const provisions = edition.provisions.map((provision, index) => toProvision(provision, index, names))
  return {
    edition,
    facts,
    slotOf,
    width: facts.length + ordered.length,
    thenYes,
    thenNo: facts.map((_, slot) => facts.flatMap((__, from) => (thenYes[from]?.includes(slot) ? [from] : []))),
    definitions: names.definitions,
    provisions,
    provisionsInOrder: offencesInOrder(provisions),
    rules: {
      classification: edition.rules.classification.map((rule) => ({ rule, node: toNode(rule.when, names) })),
      agency: edition.rules.agency.map((rule) => ({ rule, node: toNode(rule.when, names) })),
      court: edition.rules.court.map((rule) => ({ rule, node: toNode(rule.when, names) })),
      protection: edition.rules.protection.map((rule) => ({ rule, node: toNode(rule.when, names) })),
    },
    conditions: new Map(conditionsOf(edition.practice).map(([name, rule]) => [name, toNode(rule, names)])),
  }
}

type Names = { slotOf: Map<string, number>; offences: readonly Provision[]; factsOf: number[][]; definitions: CompiledDefinition[] }

function toProvision(provision: Provision, index: number, names: Names): CompiledProvision {
  const slots = (codes: readonly FactCode[] | undefined) => (codes ?? []).map((fact) => slot(fact, names))
  const versions = provision.versions.map((version) => {
    const elements = version.elements.map((element) => {
      const node = toNode(element, names)
      return { element: element.element, key: element.key === true, node, facts: factsIn(node, names.factsOf) }
    })
    const part = version.part === undefined ? undefined : toNode(version.part, names)
    const definitions = definitionsIn(
      elements.map((element) => element.node),
      names.definitions,
    )
    return { version, elements, part, facts: [...new Set(elements.flatMap((element) => element.facts))], definitions }
  })
  const leansOnOffences = [...new Set(versions.flatMap((version) => version.elements.flatMap((element) => offencesIn(element.node))))]
  const explainedBy = provision.explainedBy === undefined ? undefined : toNode(provision.explainedBy, names)
  return {
    provision,
    index,
    versions,
    raisedBy: (provision.raisedBy ?? []).map((rule) => toNode(rule, names)),
    onlyAfter: slots(provision.onlyAfter),
    explainedBy,
    leansOnOffences,
  }
}

/** The offences that a rule asks about, by their place. */
export function offencesIn(node: RuleNode): readonly number[] {
  if (node.op === 'find') return node.offences
  return 'kids' in node ? node.kids.flatMap(offencesIn) : []
}

function offencesInOrder(provisions: readonly CompiledProvision[]): CompiledProvision[] {
  const done = new Set<CompiledProvision>()
  const begun = new Set<CompiledProvision>()
  const visit = (provision: CompiledProvision | undefined) => {
    if (!provision || begun.has(provision)) return
    begun.add(provision)
    for (const index of provision.leansOnOffences) visit(provisions[index])
    done.add(provision)
  }
  provisions.forEach(visit)
  return [...done]
}

/** Whether a rule asks what was found for an offence. */
export function finds(node: RuleNode): boolean {
  return node.op === 'find' || ('kids' in node && node.kids.some(finds))
}

function slot(name: string, names: Names): number {
  const found = names.slotOf.get(name)
  if (found === undefined) throw new Error(`The law names "${name}", which is in no list.`)
  return found
}

function toNode(rule: Rule, names: Names): RuleNode {
  if (typeof rule === 'string') return { op: 'slot', slot: slot(rule, names) }
  const must = partsOf(rule, names)
  const whole: RuleNode = must.length === 1 && must[0] ? must[0] : { op: 'all', kids: must }
  if (rule.unless === undefined) return whole
  const instead = (Array.isArray(rule.unless) ? rule.unless : [rule.unless]) as readonly Rule[]
  return { op: 'any', kids: [whole, ...instead.map((other) => toNode(other, names))] }
}

function partsOf(rule: RuleParts, names: Names): RuleNode[] {
  const parts: RuleNode[] = []
  const nodes = (rules: readonly Rule[]) => rules.map((kid) => toNode(kid, names))
  if (rule.any) parts.push({ op: 'any', kids: nodes(rule.any) })
  if (rule.all) parts.push({ op: 'all', kids: nodes(rule.all) })
  if (rule.none) parts.push({ op: 'none', kids: nodes(rule.none) })
  if (rule.is) parts.push({ op: 'slot', slot: slot(`is ${rule.is}`, names) })
  if (rule.offence) parts.push({ op: 'find', offences: offencesNamed(rule.offence, names.offences) })
  if (rule.from) parts.push({ op: 'from', day: rule.from })
  if (rule.until) parts.push({ op: 'until', day: rule.until })
  if (rule.in) parts.push({ op: 'in', provinces: rule.in })
  if (rule.abroad) parts.push({ op: 'abroad' })
  if (rule.countries) parts.push({ op: 'countries' })
  if (rule.unshown !== undefined) parts.push({ op: 'unshown', kids: nodes([rule.unshown]) })
  return parts
}

/** A pattern takes offences only: a rule of liability attaches to an offence and is none. */
export function offencesNamed(patterns: readonly string[], offences: readonly Provision[]): number[] {
  const takes = (pattern: string, { id, topic, against }: Provision) => {
    if (pattern === '*') return topic !== 'liability' && against === undefined
    return pattern.endsWith('/*') ? topic !== 'liability' && id.startsWith(pattern.slice(0, -1)) : id === pattern
  }
  return patterns.flatMap((pattern) => offences.flatMap((offence, index) => (takes(pattern, offence) ? [index] : [])))
}

function factsIn(node: RuleNode, factsOf: readonly (readonly number[])[]): number[] {
  if (node.op === 'slot') return [...(factsOf[node.slot] ?? [])]
  return 'kids' in node ? [...new Set(node.kids.flatMap((kid) => factsIn(kid, factsOf)))] : []
}

/** The definitions that rules lean on, directly or through others, in working order. */
function definitionsIn(nodes: readonly RuleNode[], definitions: readonly CompiledDefinition[]): CompiledDefinition[] {
  const wanted = new Set<CompiledDefinition>()
  const walk = (node: RuleNode) => {
    if ('kids' in node) node.kids.forEach(walk)
    const definition = node.op === 'slot' ? definitions.find((each) => each.slot === node.slot) : undefined
    if (!definition) return
    definition.leansOn.forEach((each) => wanted.add(each))
    wanted.add(definition)
  }
  nodes.forEach(walk)
  return [...wanted].sort((one, other) => one.slot - other.slot)
}

function reach(start: number, next: (from: number) => readonly number[]): number[] {
  const seen = new Set<number>()
  const walk = (from: number) => {
    for (const to of next(from)) {
      if (to < 0 || seen.has(to)) continue
      seen.add(to)
      walk(to)
    }
  }
  walk(start)
  return [...seen]
}

/** Definitions, those that others lean on first. A circle is a mistake in the law files and stops the build. */
function inOrder(definitions: readonly Definition[]): Definition[] {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  const done: Definition[] = []
  const visiting = new Set<string>()
  const visit = (definition: Definition) => {
    if (done.includes(definition)) return
    if (visiting.has(definition.id)) throw new Error(`The definition "${definition.id}" leans on itself.`)
    visiting.add(definition.id)
    for (const id of namedIn(definition)) {
      const other = byId.get(id)
      if (other) visit(other)
    }
    done.push(definition)
  }
  definitions.forEach(visit)
  return done
}

/** The rules that stand directly inside a rule. */
function rulesInside(rule: RuleParts): Rule[] {
  const unless = rule.unless === undefined ? [] : ((Array.isArray(rule.unless) ? rule.unless : [rule.unless]) as readonly Rule[])
  return [...(rule.any ?? []), ...(rule.all ?? []), ...(rule.none ?? []), ...unless, ...(rule.unshown === undefined ? [] : [rule.unshown])]
}

/** The definitions a rule names, at any depth. */
export function namedIn(rule: Rule): string[] {
  if (typeof rule === 'string') return []
  return [...(rule.is ? [rule.is] : []), ...rulesInside(rule).flatMap(namedIn)]
}

/** The facts a rule names itself, at any depth, without those of its definitions. */
export function factsNamedIn(rule: Rule): FactCode[] {
  return typeof rule === 'string' ? [rule] : rulesInside(rule).flatMap(factsNamedIn)
}

/** The sections a rule names, or patterns of them, at any depth. */
export function offencesNamedIn(rule: Rule): string[] {
  if (typeof rule === 'string') return []
  return [...(rule.offence ?? []), ...rulesInside(rule).flatMap(offencesNamedIn)]
}

import { factsNamedIn, namedIn, offencesNamedIn } from '@panah/domain/law/compile'
import type { Edition, Rule } from '@panah/domain/law/edition'
import { publishedFacts } from '@panah/domain/law/published-case'
import type { LawFiles, Problem } from './read-law.ts'

type Named = { readonly file: string; readonly rule: Rule }

/** Names that stand in a rule, a case or a section, and in no list. */
export function namesNowhere(law: LawFiles, edition: Edition): Problem[] {
  const facts = new Set(edition.facts.map(({ fact }) => fact as string))
  return [...namesInRules(law, edition, facts), ...impliedNames(edition, facts), ...homeless(law), ...namesInCases(law, facts)]
}

/** Facts that nobody needs: no rule turns on them, and no case format fills them. */
export function factsUnused(law: LawFiles, edition: Edition): Problem[] {
  const used = new Set<string>([...rulesIn(law, edition).flatMap(({ rule }) => factsNamedIn(rule)), ...publishedFacts])
  return edition.facts.flatMap(({ fact }) => (used.has(fact) ? [] : [{ file: 'facts.yaml', what: `no rule uses the fact "${fact}"` }]))
}

function rulesIn(law: LawFiles, edition: Edition): Named[] {
  const fileOf = new Map(law.provisions.map(({ file, value }) => [value.id, file]))
  const sections = edition.provisions.flatMap((provision) => {
    const rules: Rule[] = [
      ...(provision.raisedBy ?? []),
      ...(provision.onlyAfter ?? []),
      ...(provision.explainedBy === undefined ? [] : [provision.explainedBy]),
    ]
    for (const { elements, part, irrelevant } of provision.versions) {
      rules.push(...elements, ...(irrelevant ?? []), ...(part === undefined ? [] : [part]))
    }
    return rules.map((rule) => ({ file: fileOf.get(provision.id) ?? provision.id, rule }))
  })
  const definitions = edition.definitions.map((rule) => ({ file: `definition ${rule.id}`, rule }))
  const office = Object.values(edition.rules).flatMap((rules) => rules.map(({ rule, when }) => ({ file: `rule ${rule}`, rule: when })))
  return [...sections, ...definitions, ...office]
}

function namesInRules(law: LawFiles, edition: Edition, facts: ReadonlySet<string>): Problem[] {
  const definitions = new Set(edition.definitions.map(({ id }) => id))
  const offences = edition.provisions.map(({ id }) => id)
  const isOffence = (pattern: string) =>
    pattern === '*' || offences.some((id) => (pattern.endsWith('/*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern))
  return rulesIn(law, edition).flatMap(({ file, rule }) => {
    const strange = (names: readonly string[], isKnown: (name: string) => boolean, what: (name: string) => string) =>
      names.filter((name) => !isKnown(name)).map((name) => ({ file, what: what(name) }))
    return [
      ...strange(
        factsNamedIn(rule),
        (name) => facts.has(name),
        (name) => `names the fact "${name}", which is not in facts.yaml`,
      ),
      ...strange(
        namedIn(rule),
        (name) => definitions.has(name),
        (name) => `names the definition "${name}", which no statute gives`,
      ),
      ...strange(offencesNamedIn(rule), isOffence, (name) => `names the section "${name}", which no statute has`),
    ]
  })
}

/** Sections that would be surer because an answer is missing: only the rules of office may go by what is not shown. */
export function sectionsByAbsence(law: LawFiles, edition: Edition): Problem[] {
  const definitions = new Map(edition.definitions.map((definition) => [definition.id, definition]))
  const goesByAbsence = (rule: Rule): boolean =>
    JSON.stringify(rule).includes('"unshown"') || namedIn(rule).some((id) => goesByAbsence(definitions.get(id) ?? {}))
  const fileOf = new Map(law.provisions.map(({ file, value }) => [value.id, file]))
  return edition.provisions
    .filter(({ versions }) => versions.some(({ elements }) => elements.some(goesByAbsence)))
    .map(({ id }) => ({ file: fileOf.get(id) ?? id, what: 'has an element that goes by what is not shown; only rules of office may' }))
}

function impliedNames(edition: Edition, facts: ReadonlySet<string>): Problem[] {
  return edition.facts.flatMap(({ fact, implies }) =>
    (implies ?? [])
      .filter((then) => !facts.has(then))
      .map((then) => ({ file: 'facts.yaml', what: `${fact} implies "${then}", which is not a fact` })),
  )
}

/** Sections without a statute, and cases without a section. */
function homeless(law: LawFiles): Problem[] {
  const statutes = new Set(law.statutes.map(({ value }) => value.id))
  const sections = new Set(law.provisions.map(({ file }) => file))
  const lost = law.provisions.flatMap(({ file, value: { id, statute } }) => [
    ...(statutes.has(statute) ? [] : [{ file, what: `belongs to the statute "${statute}", which has no statute.yaml` }]),
    ...(id.startsWith(`${statute}/`) ? [] : [{ file, what: `its id "${id}" does not begin with its statute` }]),
  ])
  const alone = [...law.cases.keys()].filter((file) => !sections.has(file))
  return [...lost, ...alone.map((file) => ({ file: file.replace('.yaml', '.cases.yaml'), what: 'has no section beside it' }))]
}

function namesInCases(law: LawFiles, facts: ReadonlySet<string>): Problem[] {
  return [...law.cases].flatMap(([file, cases]) =>
    cases.flatMap((worked) => {
      const given = [worked.facts, ...(worked.victims ?? []), ...(worked.accused ?? [])].flatMap(Object.keys)
      const strange = given.filter((fact) => !facts.has(fact))
      return strange.map((fact) => ({ file, what: `the case "${worked.case}" names the fact "${fact}", which is not in facts.yaml` }))
    }),
  )
}

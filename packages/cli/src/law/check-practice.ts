import { factsNamedIn, namedIn, offencesNamed, offencesNamedIn } from '@panah/domain/law/compile'
import type { Edition, Practice } from '@panah/domain/law/edition'
import { conditionsOf } from '@panah/domain/law/practice'
import { practiceFiles } from './practice-file.ts'
import type { LawFiles, Problem } from './read-law.ts'

/** What does not hold in the files beside the sections: a name that leads nowhere, a code that stands twice, a word that is missing. */
export function checkPractice(law: LawFiles, edition: Edition): Problem[] {
  const { practice } = edition
  if (!practice) return []
  return [
    ...doubles(practice),
    ...conditions(practice, edition),
    ...takenAlong(practice, edition),
    ...references(practice, law),
    ...words(practice, law),
  ]
}

const pairs = practiceFiles.overlaps.file
const steps = practiceFiles.steps.file
const bodies = practiceFiles.bodies.file
const routes = practiceFiles.routes.file
const jointTrials = practiceFiles.joint.file
const principles = practiceFiles.principles.file

/** Everything that has a code, with the file in which it stands. */
function everything(practice: Practice): { file: string; code: string; sources?: readonly string[]; doubts?: readonly string[] }[] {
  return [
    ...practice.principles.map((each) => ({ ...each, file: principles, code: each.principle })),
    ...practice.overlaps.map((each) => ({ ...each, file: pairs, code: each.pair })),
    ...(practice.joint ?? []).map((each) => ({ ...each, file: jointTrials, code: each.joint })),
    ...practice.steps.map((each) => ({ ...each, file: steps, code: each.step })),
    ...practice.bodies.map((each) => ({ ...each, file: bodies, code: each.body })),
    ...practice.routes.map((each) => ({ file: routes, code: each.route })),
  ]
}

function doubles(practice: Practice): Problem[] {
  const seen = new Set<string>()
  return everything(practice).flatMap(({ file, code }) => {
    const key = `${file} ${code}`
    if (seen.has(key)) return [{ file, what: `"${code}" stands twice` }]
    seen.add(key)
    return []
  })
}

function conditions(practice: Practice, edition: Edition): Problem[] {
  const facts = new Set<string>(edition.facts.map(({ fact }) => fact))
  const definitions = new Set(edition.definitions.map(({ id }) => id))
  return conditionsOf(practice).flatMap(([name, rule]) => [
    ...factsNamedIn(rule)
      .filter((fact) => !facts.has(fact))
      .map((fact) => ({ file: name, what: `names the fact "${fact}", which is not in facts.yaml` })),
    ...namedIn(rule)
      .filter((id) => !definitions.has(id))
      .map((id) => ({ file: name, what: `names the definition "${id}", which no statute gives` })),
    ...offencesNamedIn(rule)
      .filter((pattern) => offencesNamed([pattern], edition.provisions).length === 0)
      .map((pattern) => ({ file: name, what: `names the section "${pattern}", which there is not` })),
  ])
}

/** A court that takes along a section which there is not would count one court too few or too many. */
function takenAlong({ joint = [] }: Practice, edition: Edition): Problem[] {
  return joint.flatMap(({ joint: code, takes = [] }) =>
    takes
      .filter((pattern) => offencesNamed([pattern], edition.provisions).length === 0)
      .map((pattern) => ({ file: jointTrials, what: `${code} takes the section "${pattern}", which there is not` })),
  )
}

function references(practice: Practice, law: LawFiles): Problem[] {
  const sources = new Set(law.sources.map(({ key }) => key))
  const doubts = new Set(law.doubts.map(({ id }) => id))
  const there = new Set(practice.bodies.map(({ body }) => body))
  return [
    ...everything(practice).flatMap(({ file, code, sources: named = [], doubts: open = [] }) => [
      ...named
        .filter((key) => !sources.has(key))
        .map((key) => ({ file, what: `${code} cites the source "${key}", which is not in sources.yaml` })),
      ...open.filter((id) => !doubts.has(id)).map((id) => ({ file, what: `${code} names the doubt "${id}", which is not in doubts.yaml` })),
    ]),
    ...practice.routes.flatMap(({ route, then }) =>
      then
        .filter((body) => !there.has(body))
        .map((body) => ({ file: routes, what: `${route} names the body "${body}", which there is not` })),
    ),
  ]
}

function words({ steps: all, overlaps, joint = [] }: Practice, law: LawFiles): Problem[] {
  const codes = [
    ...all.flatMap(({ kind, starts, ends = [] }) => [
      `step.${kind}`,
      `event.${starts}`,
      ...[starts, ...ends].filter((event) => event !== 'always').map((event) => `happened.${event}`),
    ]),
    ...joint.flatMap(({ court, from = [], same = [] }) => [court, ...from, ...same].map((each) => `court.${each}`)),
    ...overlaps.flatMap(({ choose }) => choose.map(({ charge }) => `charge.${charge}`)),
  ]
  return [...new Set(codes)]
    .filter((code) => !(code in law.words))
    .map((code) => ({ file: 'words.yaml', what: `has no words for "${code}"` }))
}

import type { Edition, Provision, ProvisionVersion } from './edition.ts'
import { penaltyInWords, ruleInWords, speak, type Speech } from './explain.ts'

/** What changed between two editions, in sentences a lawyer can read. */
export function diffEditions(before: Edition, after: Edition): string[] {
  const old = speak(before, 'en')
  const fresh = speak(after, 'en')
  return [
    ...changes(
      before.facts,
      after.facts,
      ({ fact }) => fact,
      'Fact',
      (one, other) => changed(one.ask.en, other.ask.en, 'question'),
    ),
    ...changes(
      before.statutes,
      after.statutes,
      ({ id }) => id,
      'Statute',
      () => [],
    ),
    ...changes(
      before.definitions,
      after.definitions,
      ({ id }) => id,
      'Definition',
      (one, other) => changed(ruleInWords(old, one), ruleInWords(fresh, other), 'meaning'),
    ),
    ...changes(
      before.provisions,
      after.provisions,
      ({ id }) => id,
      'Section',
      (one, other) => sectionChanges(old, fresh, one, other),
    ),
    ...(['classification', 'agency', 'court', 'protection'] as const).flatMap((kind) =>
      changes(
        before.rules[kind],
        after.rules[kind],
        ({ rule }) => rule,
        `Rule of ${kind}`,
        (one, other) => [
          ...changed(ruleInWords(old, one.when), ruleInWords(fresh, other.when), 'condition'),
          ...changed([...one.then, ...(one.also ?? [])].join(', '), [...other.then, ...(other.also ?? [])].join(', '), 'result'),
        ],
      ),
    ),
  ]
}

function changes<T>(
  before: readonly T[],
  after: readonly T[],
  key: (each: T) => string,
  kind: string,
  compare: (one: T, other: T) => readonly string[],
): string[] {
  const old = new Map(before.map((each) => [key(each), each]))
  const fresh = new Map(after.map((each) => [key(each), each]))
  const gone = [...old.keys()].filter((id) => !fresh.has(id)).map((id) => `${kind} ${id} is gone.`)
  const rest = [...fresh].flatMap(([id, each]) => {
    const earlier = old.get(id)
    if (earlier === undefined) return [`${kind} ${id} is new.`]
    return compare(earlier, each).map((what) => `${kind} ${id}: ${what}`)
  })
  return [...gone, ...rest]
}

function changed(before: string, after: string, what: string): string[] {
  return before === after ? [] : [`the ${what} was "${before}" and is "${after}".`]
}

function sectionChanges(old: Speech, fresh: Speech, before: Provision, after: Provision): string[] {
  const versions = changes(
    before.versions,
    after.versions,
    ({ from }) => from,
    'the text from',
    (one, other) => versionChanges(old, fresh, one, other),
  )
  return [
    // It stands in the book beside the edition: an edition alone does not say that it is gone.
    ...(before.says && after.says ? changed(before.says.en, after.says.en, 'plain statement') : []),
    ...changed(before.cite, after.cite, 'citation'),
    ...changed((before.provinces ?? []).join(', '), (after.provinces ?? []).join(', '), 'place'),
    ...versions,
    ...changed(before.review.status, after.review.status, 'review'),
  ]
}

function versionChanges(old: Speech, fresh: Speech, before: ProvisionVersion, after: ProvisionVersion): string[] {
  const rule = (speech: Speech, { elements }: ProvisionVersion) =>
    elements.map((each) => `${speech.say(`element.${each.element}`)}: ${ruleInWords(speech, each)}`).join('; ')
  const procedure = ({ cognisable, bailable, compoundable }: ProvisionVersion) =>
    `cognisable ${cognisable}, bailable ${bailable}, compoundable ${compoundable}`
  return [
    ...changed(before.to ?? 'open', after.to ?? 'open', 'last day'),
    ...changed(before.doubtfulSince ?? 'none', after.doubtfulSince ?? 'none', 'first doubtful day'),
    ...changed(rule(old, before), rule(fresh, after), 'rule'),
    ...changed(penaltyInWords(old, before.penalty), penaltyInWords(fresh, after.penalty), 'penalty'),
    ...changed(procedure(before), procedure(after), 'procedure'),
    ...changed(before.courts.join(', '), after.courts.join(', '), 'court'),
    ...changed(before.agencies.join(', '), after.agencies.join(', '), 'agency'),
    ...changed(before.confidence, after.confidence, 'confidence'),
  ]
}

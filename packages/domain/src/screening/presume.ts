import type { Edition } from '../law/edition.ts'
import type { Facts } from '../law/fact.ts'
import type { FactCode } from '../law/fact-code.ts'
import type { Qualification } from '../law/qualify.ts'
import { isTreatedAsChild } from '../person/age.ts'
import { answerReader, factsOfPerson, type Answers } from './answers.ts'
import type { Outcome } from './ilo/classify.ts'
import type { Presumption } from './screening.ts'
import { exploitation, purposes, signsOfHolding } from './presumption-facts.ts'

/** Why, in a code and the facts it rests on; a screen says it in words. */
export interface Because {
  readonly code:
    | 'law-trafficking' // act, means and purpose are shown, a person of unknown age taken as a child
    | 'law-bonded-labour' // held to work by a debt or an advance
    | 'used-and-held' // an exploitation and a sign of holding, however the person came there
    | 'child-used' // an exploitation, and nobody has shown that the person is grown up
    | 'ilo-trafficking' // the indicators of the ILO come to trafficking by the published rule
    | 'age-unknown' // treated as a child
    | 'signs' // something was seen or told, and not yet enough
    | 'ilo-exploited' // the indicators come to exploitation, and not to more
    | 'seen' // something was seen that nobody has explained
    | 'law-open' // an offence of trafficking, sale or bonded labour is still open
    | 'not-told' // what has to be answered before anybody may be left where they are
    | 'nothing-shown'
  readonly facts: readonly FactCode[]
}

/** What besides the law speaks for a person: the indicators, and what was seen before a word was said. */
export interface Besides {
  readonly ilo: Outcome
  /** How many things were seen that tell of this person, not only of a place or an origin. */
  readonly seen: number
}

export interface Presumed {
  readonly presumption: Presumption
  readonly because: readonly Because[]
}

/** Offences against a person who is traded or held to work: while one of them is open, nobody is sent away. */
const protectiveTopics = new Set(['trafficking', 'bonded-labour', 'sale-of-persons'])

/**
 * Whether help is owed. Presumed is enough to offer it and is no verdict.
 *
 * **Presumed victim** where the law's own definition is met (a person of unknown age taken as a child), where somebody is exploited and
 * held, or is exploited and not shown to be grown up, or where the indicators of the ILO come to trafficking. It does not wait for the
 * question how the person came there.
 *
 * **No indication** only where nothing is open any more *and* the answers that carry it were given: the person is free to leave, and every
 * use was denied. A question that was skipped, refused or never put is no denial, so silence sends nobody away; and whoever is used, but
 * held by nothing that was seen, is for a trained officer to hear. So is whoever showed signs before a word was said.
 *
 * **Ask more** in every other case.
 */
export function presume(
  edition: Pick<Edition, 'facts' | 'provisions'>,
  qualification: Pick<Qualification, 'classification' | 'findings'>,
  answers: Pick<Answers, 'sex' | 'ageBand' | 'facts'>,
  besides: Besides = { ilo: 'none', seen: 0 },
): Presumed {
  const read = answerReader(edition, { ...answers.facts, ...factsOfPerson(answers) })
  const yes = (facts: readonly FactCode[]) => facts.filter((fact) => read(fact) === 'yes')
  const child = isTreatedAsChild(answers.ageBand ?? 'unknown')
  const used = yes(exploitation)
  const notFree: FactCode[] = read('free-to-leave') === 'no' ? ['free-to-leave'] : []
  const held = [...yes(signsOfHolding), ...notFree]

  const grounds: Because[] = []
  if (qualification.classification.presumed === 'made-out') grounds.push({ code: 'law-trafficking', facts: [...used, ...held] })
  if (qualification.classification.labels.includes('bonded-labour')) grounds.push({ code: 'law-bonded-labour', facts: used })
  if (used.length > 0 && held.length > 0) grounds.push({ code: 'used-and-held', facts: [...used, ...held] })
  if (used.length > 0 && child) grounds.push({ code: 'child-used', facts: used })
  if (besides.ilo === 'trafficking') grounds.push({ code: 'ilo-trafficking', facts: [...used, ...held] })
  if (grounds.length > 0) {
    const unknownAge: Because[] = (answers.ageBand ?? 'unknown') === 'unknown' ? [{ code: 'age-unknown', facts: ['victim-is-child'] }] : []
    return { presumption: 'presumed-victim', because: [...grounds, ...unknownAge] }
  }

  const open = openFacts(edition, qualification)
  const untold = decisiveLeft(read, answers.facts)
  const quiet = besides.ilo === 'none' && besides.seen === 0
  if (quiet && open === null && untold.length === 0)
    return { presumption: 'no-indication', because: [{ code: 'nothing-shown', facts: [] }] }
  const signs = [...yes(purposes), ...held]
  const because: Because[] = []
  if (signs.length > 0) because.push({ code: 'signs', facts: signs })
  if (besides.ilo !== 'none') because.push({ code: 'ilo-exploited', facts: [] })
  if (besides.seen > 0) because.push({ code: 'seen', facts: [] })
  if (open) because.push({ code: 'law-open', facts: open })
  const silent = untold.filter((fact) => answers.facts[fact] !== 'yes' && answers.facts[fact] !== 'no')
  if (silent.length > 0) because.push({ code: 'not-told', facts: silent })
  return { presumption: 'ask-more', because }
}

/** The facts on which open findings wait, or null where none is open. */
function openFacts(
  edition: Pick<Edition, 'provisions'>,
  { classification, findings }: Pick<Qualification, 'classification' | 'findings'>,
): FactCode[] | null {
  const protective = new Set(edition.provisions.filter(({ topic }) => protectiveTopics.has(topic)).map(({ id }) => id))
  const open = findings.filter(({ offence, finding, raised }) => protective.has(offence) && finding !== 'not-made-out' && raised)
  if (open.length === 0 && classification.presumed === 'not-made-out') return null
  return [...new Set(open.flatMap(({ missing }) => missing))]
}

/** Somebody who works off an advance will often say that nobody forces them: that they work for no debt has to be said by itself. */
const toldByItself: readonly FactCode[] = ['bonded-labour']

/** The answers without which nobody may be found to need no help. */
export function decisiveLeft(read: ReturnType<typeof answerReader>, told: Facts): FactCode[] {
  const notDenied = purposes.filter((fact) => read(fact) !== 'no' || (toldByItself.includes(fact) && told[fact] !== 'no'))
  return read('free-to-leave') === 'yes' ? notDenied : ['free-to-leave', ...notDenied]
}

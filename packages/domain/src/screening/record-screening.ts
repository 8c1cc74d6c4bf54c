import { dayInPakistan, plusDays } from '../day.ts'
import type { Edition } from '../law/edition.ts'
import type { Answer, Facts } from '../law/fact.ts'
import type { FactCode } from '../law/fact-code.ts'
import { isTreatedAsChild } from '../person/age.ts'
import { ok, refuse, type Result } from '../result.ts'
import { factsOfPerson } from './answers.ts'
import { foundByLaw, type FoundByLaw, type Told } from './found-by-law.ts'
import type { IloFound } from './ilo/classify.ts'
import type { Instruments } from './instruments/instruments.ts'
import { settle } from './instruments/settle.ts'
import type { IndicatorsFound, Interviewed } from './interviewed.ts'
import { iloOf, tellingOf } from './look-at.ts'
import { factsOfThePerson } from './presumption-facts.ts'
import type { RecordScreening, Screening } from './screening.ts'

/** What has to be known besides the command itself; on a device it is the device's own knowledge. */
export interface RecordingKnown {
  readonly edition: Edition
  /** The province of the district named, or null where no such district is known. */
  readonly provinceOfDistrict: string | null
  readonly instruments: Instruments
}

/** A screening as it goes into the record, before it has a number and a place in the chain of versions. */
export type ScreeningToKeep = Omit<
  Screening,
  'number' | 'version' | 'recordedBy' | 'unitId' | 'organisationId' | 'caseId' | 'setAsideBecause' | 'clockAhead'
>

/** A phone a few minutes fast is no phone with a wrong clock. */
const toleratedMinutes = 10

/** Whether the device's clock ran ahead of ours when it said when this was made. Both hours are kept, and a person sees it. */
export function isClockAhead(madeAt: string, receivedAt: string): boolean {
  return Date.parse(madeAt) - Date.parse(receivedAt) > toleratedMinutes * 60_000
}

/**
 * Takes a screening into the record: the same function on the phone and on the server, so that the officer has seen what is kept.
 * A clock that runs ahead is no reason to lose an interview; only what cannot be is refused.
 */
export function recordScreening(known: RecordingKnown, given: RecordScreening, receivedAt: string): Result<ScreeningToKeep> {
  const fault = faultOf(known, given, receivedAt)
  if (fault) return fault
  const { id: _id, name: _name, screeningId, personId, languages: _languages, identity: _identity, ...told } = given
  const { interview = null, operationId = null, agreedTo = 'not-asked', ...rest } = told
  const found = foundIn(known, { ...rest, interview, receivedAt })
  if (agreedTo === 'count-only') {
    const refused = countOnlyFault(given, found.presumption)
    if (refused) return refused
  }
  return ok({ id: screeningId, personId, ...rest, receivedAt, interview, operationId, agreedTo, ...found })
}

/** Facts, indicators and what the law finds, over what was told: what is worked out anew whenever an answer is added. */
export function foundIn(
  { edition, instruments }: Pick<RecordingKnown, 'edition' | 'instruments'>,
  told: Told & { readonly interview: Interviewed | null },
): FoundByLaw & { readonly facts: Screening['facts']; readonly indicators: IndicatorsFound | null } {
  const { interview } = told
  if (interview === null) return { facts: told.facts, indicators: null, ...foundByLaw(edition, told) }
  const settled = settle(instruments, interview.answers)
  // What the device told stands where this edition has nothing to say about it: it may have asked from another one.
  const facts = { ...told.facts, ...toldOf(settled.facts) } as Screening['facts']
  const answers = { ...told, facts, indicators: settled.indicators }
  const indicators = toKeep(instruments, iloOf(edition, instruments, answers), interview.observed)
  return { facts, indicators, ...foundByLaw(edition, { ...answers, kept: indicators }) }
}

function toldOf(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, answer]) => answer === 'yes' || answer === 'no'))
}

/** The indicators as they are kept: what was found, by which rule, carried by what. */
function toKeep(instruments: Instruments, found: IloFound, observed: readonly string[]): IndicatorsFound {
  return {
    edition: instruments.id,
    outcome: found.outcome,
    profiles: found.profiles.map(({ profile, outcome, rule, dimensions }) => ({
      ...{ profile, outcome, rule },
      dimensions: dimensions.map(({ dimension, standing, rule: by, carriedBy }) => ({
        dimension,
        standing,
        rule: by,
        carriedBy: [...carriedBy],
      })),
    })),
    forcedLabour: [...found.forcedLabour],
    seen: tellingOf(instruments, observed),
  }
}

/** Whoever is only counted leaves no name and no words behind. A child in need is not only counted: who meets one has to report it. */
function countOnlyFault({ identity, note, ageBand }: RecordScreening, presumption: Screening['presumption']) {
  if (identity !== null || note !== null) return refuse('screening.count-only-with-words')
  return isTreatedAsChild(ageBand) && presumption !== 'no-indication' ? refuse('screening.count-only-of-child') : null
}

function faultOf({ edition, provinceOfDistrict, instruments }: RecordingKnown, given: RecordScreening, receivedAt: string) {
  const known = new Set<string>(edition.facts.map(({ fact }) => fact))
  const unknown = [...new Set([...Object.keys(given.facts), ...given.refusedToSay])].filter((fact) => !known.has(fact))
  if (unknown.length > 0) return refuse('screening.unknown-fact', { facts: unknown })
  if (provinceOfDistrict === null) return refuse('screening.no-such-district', { district: given.scene.district })
  if (provinceOfDistrict !== given.scene.province) return refuse('screening.district-not-in-province', { district: given.scene.district })
  // By neither clock can it have been held on this day, whatever the time zone.
  const latest = [dayInPakistan(receivedAt), dayInPakistan(given.madeAt)].toSorted().at(-1) ?? ''
  if (given.scene.heldOn > plusDays(latest, 1)) return refuse('screening.held-in-future', { day: given.scene.heldOn })
  if (given.scene.actOn !== null && given.scene.actOn > given.scene.heldOn)
    return refuse('screening.act-after-screening', { day: given.scene.actOn })
  const both = [...contradictions(given), ...otherThanAnswered(instruments, given)]
  return both.length > 0 ? refuse('screening.answers-contradict', { facts: both }) : null
}

/** Facts that say something else than the age band or the sex beside them. */
function contradictions({ facts, sex, ageBand }: RecordScreening): string[] {
  const person = factsOfPerson({ sex, ageBand })
  const differs = (fact: FactCode) => {
    const told = facts[fact]
    const follows = person[fact]
    return told !== undefined && told !== 'unknown' && follows !== undefined && follows !== 'unknown' && told !== follows
  }
  return factsOfThePerson.filter(differs)
}

/** Facts that say the opposite of the answers they are said to come from, where both are of one edition. */
function otherThanAnswered(instruments: Instruments, { facts, interview }: RecordScreening): string[] {
  if (!interview || interview.edition !== instruments.id) return []
  const settled: Readonly<Record<string, Answer | undefined>> = settle(instruments, interview.answers).facts
  const opposite = { yes: 'no', no: 'yes', unknown: null } as const
  return Object.entries(facts).flatMap(([fact, told]) => (settled[fact] !== undefined && settled[fact] === opposite[told] ? [fact] : []))
}

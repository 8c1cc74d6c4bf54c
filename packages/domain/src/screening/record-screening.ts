import { dayInPakistan, plusDays } from '../day.ts'
import type { Edition } from '../law/edition.ts'
import type { FactCode } from '../law/fact-code.ts'
import { ok, refuse, type Result } from '../result.ts'
import { factsOfPerson } from './answers.ts'
import { foundByLaw } from './found-by-law.ts'
import type { RecordScreening, Screening } from './screening.ts'
import { factsOfThePerson } from './short-screen.ts'

/** What has to be known besides the command itself; on a device it is the device's own knowledge. */
export interface RecordingKnown {
  readonly edition: Edition
  /** The province of the district named, or null where no such district is known. */
  readonly provinceOfDistrict: string | null
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
export function recordScreening(
  { edition, provinceOfDistrict }: RecordingKnown,
  given: RecordScreening,
  receivedAt: string,
): Result<ScreeningToKeep> {
  const { id: _id, name: _name, screeningId, personId, languages: _languages, identity: _identity, ...told } = given
  const fault = faultOf({ edition, provinceOfDistrict }, given, receivedAt)
  if (fault) return fault
  return ok({ id: screeningId, personId, ...told, receivedAt, ...foundByLaw(edition, { ...told, receivedAt }) })
}

function faultOf({ edition, provinceOfDistrict }: RecordingKnown, given: RecordScreening, receivedAt: string) {
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
  const both = contradictions(given)
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

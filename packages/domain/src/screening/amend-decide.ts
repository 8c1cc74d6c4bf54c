import { dayInPakistan, isOnCalendar, plusDays } from '../day.ts'
import type { Edition } from '../law/edition.ts'
import type { Answer } from '../law/fact.ts'
import { ok, refuse, type Result } from '../result.ts'
import { fieldsOf, mergeTold, tellingOf, type Fields, type Merged } from './amend-merge.ts'
import type { AmendScreening, Change, Conflict, SettleConflict } from './amend-screening.ts'
import { factsOfPerson } from './answers.ts'
import { foundByLaw, isOtherThan, type Told } from './found-by-law.ts'
import { settle } from './instruments/settle.ts'
import { iloOf } from './look-at.ts'
import type { RecordingKnown } from './record-screening.ts'
import type { FoundAgain, Screening } from './screening.ts'
import { factsOfThePerson } from './presumption-facts.ts'

/** The parts of a screening that an amendment looks at. */
export type Standing = Pick<
  Screening,
  | 'facts'
  | 'refusedToSay'
  | 'note'
  | 'scene'
  | 'sex'
  | 'ageBand'
  | 'receivedAt'
  | 'lawEdition'
  | 'presumption'
  | 'classification'
  | 'leadAgency'
  | 'findings'
  | 'indicators'
  | 'interview'
  | 'agreedTo'
>

/** What is kept of an amendment: the fields as they now stand, and what the law finds in them. What it found first stays where it was counted. */
export interface Amended extends Merged {
  readonly found: FoundAgain
}

const answers = ['yes', 'no', 'unknown', 'refused']

/** The law and the questions of this edition: an amended answer is looked at by both. */
export type Asking = Pick<RecordingKnown, 'edition' | 'instruments'>

/** Takes what was told later into a screening. Two who told the same thing differently are no error: both are kept. */
export function amendScreening(asking: Asking, standing: Standing, given: AmendScreening, now: string): Result<Amended> {
  const fields = given.changes.map(({ field }) => field)
  if (new Set(fields).size < fields.length) return refuse('screening.field-twice')
  const fault = given.changes.map((change) => faultOf(asking.edition, standing, change, now)).find((found) => found !== null)
  if (fault) return fault
  const merged = mergeTold(fieldsOf(standing), given.changes)
  return ok({ ...merged, found: foundIn(asking, standing, merged.fields, now) })
}

/** Settles what two told differently: as the one, as the other, or as an open question. */
export function settleConflict(
  asking: Asking,
  { standing, conflict }: { standing: Standing; conflict: Conflict },
  given: SettleConflict,
  now: string,
): Result<{ fields: Fields; found: FoundAgain }> {
  if (conflict.settledAt !== null) return refuse('screening.settled-already')
  const open = conflict.field.startsWith('fact:') ? ['unknown'] : []
  if (![conflict.kept, conflict.told, ...open].includes(given.as)) return refuse('screening.neither-of-both')
  const fields = { ...fieldsOf(standing), [conflict.field]: given.as }
  return ok({ fields, found: foundIn(asking, standing, fields, now) })
}

function foundIn(asking: Asking, standing: Standing, fields: Fields, now: string): FoundAgain {
  const { facts, scene } = tellingOf(fields)
  const told = { ...standing, facts, scene: { ...standing.scene, ...scene } }
  const found = foundByLaw(asking.edition, { ...told, kept: indicatorsSince(asking, standing, facts) })
  return { ...found, foundAt: now, changed: isOtherThan(standing, found) }
}

/**
 * What the indicators come to with the answers as they stand now, for the presumption alone; what they came to first stays where it was
 * counted. A fact that is also a question answers it anew; what other questions told of it stays told.
 */
function indicatorsSince({ edition, instruments }: Asking, standing: Standing, facts: Screening['facts']): Told['kept'] {
  const { interview, indicators } = standing
  if (!interview || !indicators) return indicators
  const first: Readonly<Record<string, Answer | undefined>> = settle(instruments, interview.answers).facts
  // A fact that an answer only led to was not itself asked: what differs from that was told later.
  const anew = Object.entries(facts).filter(([fact, answer]) => answer !== (first[fact] ?? 'unknown'))
  const settled = settle(instruments, { ...interview.answers, ...Object.fromEntries(anew) })
  const { outcome } = iloOf(edition, instruments, { ...standing, facts, indicators: settled.indicators })
  return { outcome, seen: indicators.seen }
}

function faultOf(edition: Edition, standing: Standing, { field, is }: Change, now: string) {
  if (field.startsWith('fact:')) return factFault(edition, standing, field.slice('fact:'.length), is)
  if (field === 'place') return is === null || is.length > 120 ? refuse('screening.no-place') : null
  if (field === 'note') return is !== null && standing.agreedTo === 'count-only' ? refuse('screening.count-only-with-words') : null
  if (is === null) return field === 'act-on' ? null : refuse('screening.no-day')
  if (!/^\d{4}-\d\d-\d\d$/.test(is) || !isOnCalendar(`${is}T00:00:00.000Z`)) return refuse('screening.no-day')
  if (is > plusDays(dayInPakistan(now), 1)) return refuse('screening.held-in-future', { day: is })
  return null
}

function factFault({ facts }: Edition, { sex, ageBand }: Standing, code: string, is: string | null) {
  const known = facts.find(({ fact }) => fact === code)?.fact
  if (!known) return refuse('screening.unknown-fact', { facts: [code] })
  if (is !== null && !answers.includes(is)) return refuse('screening.no-answer')
  const follows = factsOfThePerson.includes(known) ? factsOfPerson({ sex, ageBand })[known] : undefined
  const contradicts = follows !== undefined && follows !== 'unknown' && (is === 'yes' || is === 'no') && is !== follows
  return contradicts ? refuse('screening.answers-contradict', { facts: [code] }) : null
}

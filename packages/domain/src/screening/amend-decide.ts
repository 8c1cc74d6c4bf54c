import { dayInPakistan, isOnCalendar, plusDays } from '../day.ts'
import type { Edition } from '../law/edition.ts'
import { ok, refuse, type Result } from '../result.ts'
import { fieldsOf, mergeTold, tellingOf, type Fields, type Merged } from './amend-merge.ts'
import type { AmendScreening, Change, Conflict, SettleConflict } from './amend-screening.ts'
import { factsOfPerson } from './answers.ts'
import { foundByLaw, isOtherThan } from './found-by-law.ts'
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
  | 'agreedTo'
>

/** What is kept of an amendment: the fields as they now stand, and what the law finds in them. What it found first stays where it was counted. */
export interface Amended extends Merged {
  readonly found: FoundAgain
}

const answers = ['yes', 'no', 'unknown', 'refused']

/** Takes what was told later into a screening. Two who told the same thing differently are no error: both are kept. */
export function amendScreening(edition: Edition, standing: Standing, given: AmendScreening, now: string): Result<Amended> {
  const fields = given.changes.map(({ field }) => field)
  if (new Set(fields).size < fields.length) return refuse('screening.field-twice')
  const fault = given.changes.map((change) => faultOf(edition, standing, change, now)).find((found) => found !== null)
  if (fault) return fault
  const merged = mergeTold(fieldsOf(standing), given.changes)
  return ok({ ...merged, found: foundIn(edition, standing, merged.fields, now) })
}

/** Settles what two told differently: as the one, as the other, or as an open question. */
export function settleConflict(
  edition: Edition,
  { standing, conflict }: { standing: Standing; conflict: Conflict },
  given: SettleConflict,
  now: string,
): Result<{ fields: Fields; found: FoundAgain }> {
  if (conflict.settledAt !== null) return refuse('screening.settled-already')
  const open = conflict.field.startsWith('fact:') ? ['unknown'] : []
  if (![conflict.kept, conflict.told, ...open].includes(given.as)) return refuse('screening.neither-of-both')
  const fields = { ...fieldsOf(standing), [conflict.field]: given.as }
  return ok({ fields, found: foundIn(edition, standing, fields, now) })
}

function foundIn(edition: Edition, standing: Standing, fields: Fields, now: string): FoundAgain {
  const { facts, scene } = tellingOf(fields)
  // What the indicators came to stays: they are read from questions, and what is told later is a fact of the law.
  const told = { ...standing, facts, kept: standing.indicators, scene: { ...standing.scene, ...scene } }
  const found = foundByLaw(edition, told)
  return { ...found, foundAt: now, changed: isOtherThan(standing, found) }
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

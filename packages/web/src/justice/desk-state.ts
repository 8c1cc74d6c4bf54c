import type { FirFacts, SectionPick } from '@panah/domain/justice/charge-plan'
import { firFactsOf } from '@panah/domain/justice/fir-situation'
import type { Edition } from '@panah/domain/law/edition'
import type { Answer } from '@panah/domain/law/fact'
import type { PickedAs, Proposed } from '@panah/domain/law/propose'
import type { Screening } from '@panah/domain/screening/screening'
import { situationOf } from '@panah/domain/screening/situation-of'

/** What a person decided about a section, where it is not as proposed. */
export type Decided = PickedAs | 'left-out'

/** All that stands on the desk: the facts, and what was decided otherwise than the law's engine proposes. */
export interface DeskState {
  readonly facts: FirFacts
  readonly decided: Readonly<Record<string, Decided>>
}

/** About what an answer is: the matter as a whole, a victim (`V1`) or an accused (`A1`). */
export type Subject = 'matter' | `V${number}` | `A${number}`

export const emptyFacts = (today: string, province: FirFacts['provinces'][number] | null): FirFacts => ({
  onDate: today,
  between: null,
  provinces: province ? [province] : [],
  countries: [],
  transaction: {},
  victims: [{ ref: 'V1', facts: {} }],
  accused: [{ ref: 'A1', facts: {} }],
})

/** What was told in a screening, with somebody who may have done it. */
export function factsFromScreening(edition: Pick<Edition, 'facts'>, screening: Screening): FirFacts {
  const facts = firFactsOf(situationOf(edition, screening, screening.scene))
  return facts.accused.length > 0 ? facts : { ...facts, accused: [{ ref: 'A1', facts: {} }] }
}

/** Nothing is known but a day and a place. */
export function isUntouched({ transaction, victims, accused }: FirFacts): boolean {
  return [transaction, ...victims.map((each) => each.facts), ...accused.map((each) => each.facts)].every((facts) =>
    Object.values(facts).every((answer) => answer === 'unknown'),
  )
}

export function factsAbout(facts: FirFacts, subject: Subject): FirFacts['transaction'] {
  if (subject === 'matter') return facts.transaction
  return [...facts.victims, ...facts.accused].find(({ ref }) => ref === subject)?.facts ?? {}
}

/** Answers about one subject, laid over those that were there; whoever was not there is there now. Unknown takes an answer back. */
export function answered(facts: FirFacts, subject: Subject, answers: Readonly<Record<string, Answer | undefined>>): FirFacts {
  const over = (known: FirFacts['transaction']) =>
    Object.fromEntries(
      Object.entries({ ...known, ...answers }).filter(([, answer]) => answer !== undefined && answer !== 'unknown'),
    ) as FirFacts['transaction']
  if (subject === 'matter') return { ...facts, transaction: over(facts.transaction) }
  const letter = subject.startsWith('V') ? 'victims' : 'accused'
  const parties = facts[letter].some(({ ref }) => ref === subject) ? facts[letter] : [...facts[letter], { ref: subject, facts: {} }]
  return { ...facts, [letter]: parties.map((each) => (each.ref === subject ? { ...each, facts: over(each.facts) } : each)) }
}

/** One more victim or accused, called by the next number; nobody is called anew when somebody is taken out. */
export function withParty(facts: FirFacts, letter: 'V' | 'A'): { facts: FirFacts; ref: Subject } {
  const parties = letter === 'V' ? facts.victims : facts.accused
  const ref = `${letter}${Math.max(0, ...parties.map((each) => Number(each.ref.slice(1)))) + 1}` as Subject
  const more = [...parties, { ref, facts: {} }]
  return { facts: letter === 'V' ? { ...facts, victims: more } : { ...facts, accused: more }, ref }
}

export function withoutParty(facts: FirFacts, ref: Subject): FirFacts {
  const rest = (parties: FirFacts['victims']) => parties.filter((each) => each.ref !== ref)
  return { ...facts, victims: rest(facts.victims), accused: rest(facts.accused) }
}

/** The sections picked: as proposed, but where a person decided otherwise. One leads. */
export function picksOn(
  proposed: readonly Proposed[],
  decided: DeskState['decided'],
  allowed: (offence: string) => boolean,
): SectionPick[] {
  const known = new Set(proposed.map(({ offence }) => offence))
  const own = Object.keys(decided).filter((offence) => !known.has(offence))
  const all = [
    ...proposed.map(({ offence, as }) => [offence, decided[offence] ?? as] as const),
    ...own.map((offence) => [offence, decided[offence]] as const),
  ]
  const picks = all.flatMap(([offence, as]): SectionPick[] =>
    as === undefined || as === 'left-out' || !allowed(offence) ? [] : [{ offence, as }],
  )
  return withOneLead(picks, picks.find(({ offence }) => decided[offence] === 'lead')?.offence)
}

function withOneLead(picks: readonly SectionPick[], chosen: string | undefined): SectionPick[] {
  const lead = chosen ?? picks.find(({ as }) => as === 'lead')?.offence ?? picks.find(({ as }) => as === 'added')?.offence
  return picks.map((pick) => {
    if (pick.offence === lead) return { ...pick, as: 'lead' as const }
    return pick.as === 'lead' ? { ...pick, as: 'added' as const } : pick
  })
}

/** What was decided, from sections picked before: so that a plan taken up again says the same. */
export function decidedFrom(picks: readonly SectionPick[], proposed: readonly Proposed[]): DeskState['decided'] {
  const picked = new Map(picks.map(({ offence, as }) => [offence, as]))
  const left = proposed
    .filter(({ offence, as }) => as !== 'left-out' && !picked.has(offence))
    .map(({ offence }) => [offence, 'left-out'] as const)
  const proposal = new Map(proposed.map(({ offence, as }) => [offence, as]))
  const own = picks.filter(({ offence, as }) => proposal.get(offence) !== as).map(({ offence, as }) => [offence, as] as const)
  return Object.fromEntries([...left, ...own])
}

import type { FirFacts, SectionPick } from '@panah/domain/justice/charge-plan'
import { situationOfFir } from '@panah/domain/justice/fir-situation'
import { chargeEffect, courtsAdded, type ChargeEffect } from '@panah/domain/law/charge-effect'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Finding } from '@panah/domain/law/finding'
import { inQuestion } from '@panah/domain/law/fir-draft'
import { proposePlan, type Proposed } from '@panah/domain/law/propose'
import { qualify, type Qualification } from '@panah/domain/law/qualify'
import type { Situation } from '@panah/domain/law/situation'
import { placeOfTopic } from '@panah/domain/law/topics'
import { indexOf } from '../law/law-words.ts'
import { picksOn, type DeskState, type Subject } from './desk-state.ts'

/** What the law says to the desk as it stands. */
export interface Reading {
  readonly situation: Situation
  readonly qualification: Qualification
  readonly proposed: readonly Proposed[]
  readonly picks: readonly SectionPick[]
  readonly effect: ChargeEffect
  readonly made: readonly Finding[]
  readonly open: readonly Finding[]
  readonly refuted: readonly Finding[]
  /** In question, and able to be turned on a victim. */
  readonly against: readonly Finding[]
  readonly quiet: number
}

/** Runs the law over the facts and works out the plan: about a millisecond, so that it follows the typing. */
export function readDesk(law: CompiledLaw, { facts, decided }: DeskState): Reading {
  const situation = situationOfFir(facts)
  const qualification = qualify(law, situation)
  const { findings, overlaps } = qualification
  const proposed = proposePlan(law, findings, overlaps)
  const { provisions } = indexOf(law.edition)
  const isAgainst = (offence: string) => provisions.get(offence)?.against !== undefined
  const inForce = new Set(findings.map(({ offence }) => offence))
  const picks = picksOn(proposed, decided, (offence) => inForce.has(offence) && !isAgainst(offence))
  const place = ({ offence }: Finding) => placeOfTopic(provisions.get(offence)?.topic)
  const pointedTo = findings.filter((each) => inQuestion(each) || each.raised).toSorted((one, other) => place(one) - place(other))
  const those = (verdict: Finding['finding']) => pointedTo.filter(({ finding, offence }) => finding === verdict && !isAgainst(offence))
  return {
    situation,
    qualification,
    proposed,
    picks,
    effect: chargeEffect(
      law,
      situation,
      picks.map(({ offence }) => offence),
    ),
    made: those('made-out'),
    open: those('open'),
    refuted: those('not-made-out'),
    against: pointedTo.filter((each) => isAgainst(each.offence) && inQuestion(each)),
    quiet: findings.length - pointedTo.length,
  }
}

/** What one section more would change for the whole FIR. */
export interface IfAdded {
  /** The courts it would bring in. */
  readonly courts: readonly string[]
  /** Bail would no longer be a right. */
  readonly endsBail: boolean
  /** The police could act without a warrant, and cannot now. */
  readonly allowsArrest: boolean
}

export function effectIfAdded(
  law: CompiledLaw,
  { situation, picks, effect }: Pick<Reading, 'situation' | 'picks' | 'effect'>,
  offence: string,
): IfAdded {
  const after = chargeEffect(law, situation, [...picks.map((pick) => pick.offence), offence])
  return {
    courts: courtsAdded(effect, after).map(({ court }) => court),
    endsBail: effect.bailable.answer === 'yes' && after.bailable.answer === 'no',
    allowsArrest: effect.cognisable.answer === 'no' && after.cognisable.answer === 'yes',
  }
}

/** About whom a missing fact of an offence is to be asked: the first for whom the offence is still open; the first at all where nobody is named yet. */
export function askedAbout(law: CompiledLaw, facts: FirFacts, finding: Finding, fact: string): Subject {
  const about = indexOf(law.edition).facts.get(fact)?.about
  const first = (parties: Finding['victims'], all: FirFacts['victims']) =>
    parties.find((each) => each.finding === 'open')?.ref ?? all[0]?.ref
  if (about === 'victim') return (first(finding.victims, facts.victims) ?? 'V1') as Subject
  if (about === 'accused') return (first(finding.accused, facts.accused) ?? 'A1') as Subject
  return 'matter'
}

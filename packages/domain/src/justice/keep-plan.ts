import { dayInPakistan } from '../day.ts'
import type { CompiledLaw } from '../law/compile.ts'
import { qualify } from '../law/qualify.ts'
import { ok, refuse, type Result } from '../result.ts'
import type { ChargePlan, FirFacts, KeepPlan, SectionPick } from './charge-plan.ts'
import { situationOfFir } from './fir-situation.ts'

export interface BeforePlan {
  readonly law: CompiledLaw
  /** The version of the newest plan of this file; 0 where there is none. */
  readonly latest: number
}

export type PlanToKeep = Pick<ChargePlan, 'version' | 'facts' | 'picks' | 'findings' | 'lawEdition' | 'plannedAt'>

/** Keeps the sections a person picked, with what the law of this edition found for each: the same function on the desk and on the server. */
export function keepPlan({ law, latest }: BeforePlan, given: KeepPlan, now: string): Result<PlanToKeep> {
  if (given.baseVersion !== latest) return refuse('stale', { version: latest, changed: ['picks'] })
  const { facts, picks } = given
  const fault = faultOf(law, facts, picks, now)
  if (fault) return fault
  const found = new Map(qualify(law, situationOfFir(facts)).findings.map((finding) => [finding.offence, finding]))
  const silent = picks.filter(({ offence }) => !found.has(offence)).map(({ offence }) => offence)
  if (silent.length > 0) return refuse('justice.not-in-force', { sections: silent })
  const findings = picks.flatMap(({ offence }) => {
    const finding = found.get(offence)
    return finding ? [{ offence, finding: finding.finding, missing: [...finding.missing] }] : []
  })
  return ok({ version: latest + 1, facts, picks, findings, lawEdition: law.edition.id, plannedAt: now })
}

/** What cannot be: a fact or section that the law does not know, a section against the victim, a day to come. */
export function faultOf(law: CompiledLaw, facts: FirFacts, picks: readonly SectionPick[], now: string) {
  const layers = [facts.transaction, ...facts.victims.map((each) => each.facts), ...facts.accused.map((each) => each.facts)]
  const strange = [...new Set(layers.flatMap((layer) => Object.keys(layer)))].filter((fact) => !law.slotOf.has(fact))
  if (strange.length > 0) return refuse('justice.unknown-fact', { facts: strange })
  const provisions = new Map(law.edition.provisions.map((provision) => [provision.id, provision]))
  const offences = picks.map(({ offence }) => offence)
  const unknown = offences.filter((offence) => !provisions.has(offence))
  if (unknown.length > 0) return refuse('justice.unknown-section', { sections: unknown })
  const turned = offences.filter((offence) => provisions.get(offence)?.against !== undefined)
  if (turned.length > 0) return refuse('justice.section-against-victim', { sections: turned })
  if (new Set(offences).size < offences.length) return refuse('justice.picked-twice')
  if (picks.filter(({ as }) => as === 'lead').length > 1) return refuse('justice.one-lead')
  const days = [facts.onDate, ...(facts.between ?? [])]
  if (days.some((day) => day > dayInPakistan(now))) return refuse('justice.act-in-future')
  const [first, last] = facts.between ?? [facts.onDate, facts.onDate]
  return first <= facts.onDate && facts.onDate <= last ? null : refuse('justice.day-outside')
}

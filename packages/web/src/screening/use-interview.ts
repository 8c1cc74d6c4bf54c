import type { CompiledLaw } from '@panah/domain/law/compile'
import { qualify, type Qualification } from '@panah/domain/law/qualify'
import type { Situation } from '@panah/domain/law/situation'
import type { Answers } from '@panah/domain/screening/answers'
import { interview, type Interview } from '@panah/domain/screening/next-question'
import { presume, type Presumed } from '@panah/domain/screening/presume'
import { safetyExits } from '@panah/domain/screening/short-screen'
import { situationOf } from '@panah/domain/screening/situation-of'
import { factsOf, toLaw, type Draft } from './draft.ts'

/** What the answers so far come to, on this device: the law, the presumption, and what to ask next. */
export interface SoFar {
  readonly answers: Answers
  readonly situation: Situation
  readonly qualification: Qualification
  readonly presumed: Presumed
  readonly interview: Interview
}

/** The answers as the domain reads them. What was skipped or refused has been dealt with, and stays unknown. */
export function answersOf(draft: Draft): Answers {
  const told = safetyExits.filter((exit) => draft.safety[exit] !== undefined)
  return {
    safety: Object.fromEntries(told.map((exit) => [exit, toLaw(draft.safety[exit])])),
    sex: draft.sex,
    ageBand: draft.ageBand,
    facts: factsOf(draft),
    passed: new Set(draft.asked.filter((fact) => draft.answers[fact] === undefined || draft.answers[fact] === 'refused')),
  }
}

/** Runs the law and the interview over the answers so far; null while nobody knows in which province. */
export function soFar(law: CompiledLaw, draft: Draft): SoFar | null {
  const { province, district, heldOn, actOn } = draft.scene
  if (province === null || district === null) return null
  const answers = answersOf(draft)
  const situation = situationOf(law.edition, answers, { heldOn, actOn, province, district })
  const qualification = qualify(law, situation)
  return {
    answers,
    situation,
    qualification,
    presumed: presume(law.edition, qualification, answers),
    interview: interview(law.edition, qualification, answers),
  }
}

/** The last of it: two pages that look at the same answers, one after the other, run the law once. */
let last: { readonly on: readonly unknown[]; readonly found: SoFar | null } = { on: [], found: null }

function soFarOnce(on: readonly unknown[], run: () => SoFar | null): SoFar | null {
  const same = on.length === last.on.length && on.every((part, place) => part === last.on[place])
  if (!same) last = { on, found: run() }
  return last.found
}

/** The same on a screen; what is ticked, noted or named changes nothing in it. */
export function useSoFar(law: CompiledLaw, draft: Draft): SoFar | null {
  const { scene, sex, ageBand, safety, asked, answers } = draft
  return soFarOnce([law, scene, sex, ageBand, safety, asked, answers], () => soFar(law, draft))
}

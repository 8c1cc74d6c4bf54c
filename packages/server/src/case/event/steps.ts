import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Step } from '@panah/domain/law/edition'
import { qualify } from '@panah/domain/law/qualify'
import type { Screening } from '@panah/domain/screening/screening'
import { situationOf } from '@panah/domain/screening/situation-of'
import type { Door } from '../../access/acting.ts'
import { rowsOf } from '../../access/rows.ts'
import { plannedStepsOf, toldIn } from './queries.ts'

/** The steps of procedure behind their codes, as this edition has them. */
export function stepsCalled({ edition }: CompiledLaw, codes: readonly string[]): Step[] {
  return (edition.practice?.steps ?? []).filter(({ step }) => codes.includes(step))
}

/** The steps of procedure that apply to a file: by its newest plan, or else by what was told in the screening. */
export async function findSteps(door: Door, law: CompiledLaw, caseId: string): Promise<string[]> {
  const [planned] = await rowsOf(door, plannedStepsOf(door, caseId))
  if (planned?.steps) return planned.steps
  const [told] = await rowsOf(door, toldIn(door, caseId))
  if (!told) return []
  const { heldOn, actOn, province, district, sex, ageBand, facts } = told
  const answers = { sex: sex as Screening['sex'], ageBand: ageBand as Screening['ageBand'], facts }
  const situation = situationOf(law.edition, answers, { heldOn, actOn, province: province as Screening['scene']['province'], district })
  return [...qualify(law, situation).steps]
}

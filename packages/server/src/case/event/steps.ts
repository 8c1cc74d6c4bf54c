import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Step } from '@panah/domain/law/edition'
import { qualify } from '@panah/domain/law/qualify'
import type { Screening } from '@panah/domain/screening/screening'
import { situationOf } from '@panah/domain/screening/situation-of'
import { sql } from 'kysely'
import type { Door } from '../../access/acting.ts'

/** The steps of procedure behind their codes, as this edition has them. */
export function stepsCalled({ edition }: CompiledLaw, codes: readonly string[]): Step[] {
  return (edition.practice?.steps ?? []).filter(({ step }) => codes.includes(step))
}

/** The steps that apply to what was told in a screening. */
function stepsOfScreening(law: CompiledLaw, screening: Pick<Screening, 'sex' | 'ageBand' | 'facts' | 'scene'>): string[] {
  return [...qualify(law, situationOf(law.edition, screening, screening.scene)).steps]
}

/** The steps that the newest plan of the file found to apply; null where there is no plan. */
async function findPlannedSteps({ tx }: Door, caseId: string): Promise<string[] | null> {
  const { rows } = await sql<{ steps: string[] | null }>`select panah.planned_steps(${caseId}::uuid) as steps`.execute(tx)
  return rows[0]?.steps ?? null
}

/** The steps of procedure that apply to a file: by its newest plan, or else by what was told in the screening. */
export async function findSteps(door: Door, law: CompiledLaw, caseId: string): Promise<string[]> {
  const planned = await findPlannedSteps(door, caseId)
  const told = planned === null ? await findTold(door, caseId) : null
  return planned ?? (told ? stepsOfScreening(law, told) : [])
}

/** What was told in the screening from which the file was opened. */
async function findTold({ tx }: Door, caseId: string): Promise<Pick<Screening, 'sex' | 'ageBand' | 'facts' | 'scene'> | null> {
  const found = await tx
    .selectFrom('screening')
    .select(['sex', 'ageBand', 'facts', 'heldOn', 'actOn', 'province', 'district', 'place'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!found) return null
  const { heldOn, actOn, province, district, place, sex, ageBand, facts } = found
  return {
    ...{ sex: sex as Screening['sex'], ageBand: ageBand as Screening['ageBand'], facts: facts as Screening['facts'] },
    scene: { heldOn, actOn, province: province as Screening['scene']['province'], district, place },
  }
}

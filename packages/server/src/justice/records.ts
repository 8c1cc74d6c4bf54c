import type { KeepPlan } from '@panah/domain/justice/charge-plan'
import type { PlanToKeep } from '@panah/domain/justice/keep-plan'
import type { Door } from '../access/acting.ts'
import type { Hangs } from '../db/schema.ts'
import type { Saved } from '../door.ts'

/** The version of the newest plan of a file; 0 where there is none. */
export async function findLatestPlan({ tx }: Door, caseId: string): Promise<number> {
  const found = await tx
    .selectFrom('chargePlan')
    .select('version')
    .where('caseId', '=', caseId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.version ?? 0
}

export async function keepChargePlan(
  { tx, actor }: Door,
  known: Hangs & { readonly id: string },
  plan: PlanToKeep & { readonly steps: readonly string[] },
  given: KeepPlan,
): Promise<Saved | null> {
  const { unitId, organisationId, district, province } = known
  const { facts, picks, findings, steps, ...rest } = plan
  const added = await tx
    .insertInto('chargePlan')
    .values({
      ...rest,
      ...{ id: given.planId, caseId: known.id, plannedBy: actor.accountId, steps: [...steps] },
      ...{ facts: JSON.stringify(facts), picks: JSON.stringify(picks), findings: JSON.stringify(findings) },
      ...{ unitId, organisationId, district, province },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  return { record: 'charge-plan', id: given.planId, number: null, version: plan.version, fields: ['picks', 'facts'] }
}

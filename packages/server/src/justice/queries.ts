import type { Door } from '../access/acting.ts'

/** The sections picked for a file, the newest version first. */
export function plansOf({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('chargePlan')
    .select(['chargePlan.id', 'chargePlan.caseId', 'version', 'facts', 'picks', 'findings', 'lawEdition', 'plannedBy', 'plannedAt'])
    .where('chargePlan.caseId', '=', caseId)
    .orderBy('version', 'desc')
}

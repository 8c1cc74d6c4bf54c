import type { Door } from '../../access/acting.ts'

/** What was told of a screening later, the newest first; seen by whoever sees the screening. */
export function amendmentsOf({ tx }: Door, screeningId: string) {
  return tx
    .selectFrom('screeningAmendment')
    .select(['id', 'madeBy', 'madeAt', 'clockAheadMs', 'receivedAt', 'version', 'changes', 'found'])
    .where('screeningId', '=', screeningId)
    .orderBy('version', 'desc')
    .orderBy('receivedAt', 'desc')
    .orderBy('id')
}

function conflicts({ tx }: Door) {
  return tx
    .selectFrom('screeningConflict')
    .innerJoin('screening', 'screening.id', 'screeningConflict.screeningId')
    .select(['screeningConflict.id', 'screeningConflict.screeningId', 'screeningConflict.field', 'screeningConflict.was'])
    .select(['screeningConflict.kept', 'screeningConflict.told', 'screeningConflict.keptBy', 'screeningConflict.toldBy'])
    .select(['screeningConflict.foundAt', 'screeningConflict.settledAt', 'screeningConflict.settledAs', 'screening.number'])
    .orderBy('screeningConflict.foundAt', 'desc')
    .orderBy('screeningConflict.id')
}

/** What two told differently about one screening, settled or not. */
export function conflictsOf(door: Door, screeningId: string) {
  return conflicts(door).where('screeningConflict.screeningId', '=', screeningId)
}

/** What waits for a person to decide, among the screenings the actor sees. */
export function conflictsWaiting(door: Door, limit: number) {
  return conflicts(door).where('screeningConflict.settledAt', 'is', null).limit(limit)
}

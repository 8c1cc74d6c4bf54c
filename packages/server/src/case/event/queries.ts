import { sql } from 'kysely'
import type { Door } from '../../access/acting.ts'

/** What happened in a file, in the order in which it happened; what was withdrawn too. */
export function eventsOf({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('caseEvent')
    .select(['caseEvent.id', 'caseEvent.caseId', 'event', 'at', 'about', 'recordedBy', 'recordedAt', 'withdrawnAt', 'withdrawnBecause'])
    .where('caseEvent.caseId', '=', caseId)
    .orderBy('at')
    .orderBy('caseEvent.id')
}

/** The limits that run or ran in a file, those that run and press most first. */
export function clocksOfCase({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('caseClock')
    .select(['step', 'eventId', 'startedAt', 'due', 'kind', 'about', 'endedBy', 'endedAt'])
    .where('caseClock.caseId', '=', caseId)
    .where('void', '=', false)
    .orderBy((order) => order('endedBy', 'is not', null))
    .orderBy('due')
    .orderBy('step')
}

/** The steps that the newest plan of a file found to apply; null where there is no plan. Codes only, for all who see the clocks. */
export function plannedStepsOf({ tx }: Door, caseId: string) {
  return tx.selectNoFrom(sql<string[] | null>`panah.planned_steps(${caseId}::uuid)`.as('steps'))
}

/** What was told in the screening from which a file was opened. */
export function toldIn({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('screening')
    .select(['sex', 'ageBand', 'facts', 'heldOn', 'actOn', 'province', 'district'])
    .where('screening.caseId', '=', caseId)
}

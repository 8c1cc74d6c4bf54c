import type { Door } from '../../access/acting.ts'

/** The notes of several files, the newest first. */
export function notesIn({ tx }: Door, caseIds: readonly string[]) {
  return tx
    .selectFrom('caseNote')
    .select(['caseNote.id', 'caseNote.caseId', 'writtenBy', 'writtenAt', 'text'])
    .where('caseNote.caseId', 'in', caseIds)
    .orderBy('writtenAt', 'desc')
    .orderBy('caseNote.id')
}

/** The limits of several files, those that press most first. */
export function clocksIn({ tx }: Door, caseIds: readonly string[]) {
  return tx
    .selectFrom('caseClock')
    .select(['caseClock.caseId', 'step', 'eventId', 'startedAt', 'due', 'kind', 'about', 'endedBy', 'endedAt'])
    .where('caseClock.caseId', 'in', caseIds)
    .where('void', '=', false)
    .orderBy('due')
    .orderBy('step')
}

/** Who is on several files; seen by whoever sees them. */
export function assignmentsIn({ tx }: Door, caseIds: readonly string[]) {
  return tx
    .selectFrom('caseAssignment')
    .select(['caseId', 'accountId', 'part', 'since'])
    .where('caseId', 'in', caseIds)
    .where('until', 'is', null)
    .orderBy('since')
}

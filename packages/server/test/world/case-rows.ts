import { randomUUID } from 'node:crypto'

/** What stands in rows that hang on a case, wherever they hang. */

const then = '2026-03-04T00:00:00.000Z'

export function noteRow(writtenBy: string) {
  return { writtenBy, writtenAt: then, text: 'Test note' }
}

export function eventRow(recordedBy: string) {
  const never = { withdrawnAt: null, withdrawnBy: null, withdrawnBecause: null }
  return { event: 'arrest', at: then, about: null, recordedBy, recordedAt: then, ...never }
}

export function clockRow(eventId: string) {
  const times = { startedAt: then, due: '2026-03-05T00:00:00.000Z', kind: 'limit' }
  return { eventId, step: randomUUID() as string, ...times, about: null, endedBy: null, endedAt: null, lawEdition: 'test' }
}

export function planRow(version: number, plannedBy: string) {
  return { version, facts: '{}', picks: '[]', findings: '[]', steps: [], lawEdition: 'test', plannedBy, plannedAt: then }
}

export function consentRow(purpose: string, recordedBy: string) {
  return { purpose, answer: 'yes', givenBy: 'person', language: 'ur', recordedBy, recordedAt: then }
}

export function itemRow(caseId: string, recordedBy: string) {
  const told = { kind: 'photo', mediaType: 'image/jpeg', shows: 'place', bytes: 3, sha256: '0'.repeat(64), capturedAt: then, begunAt: then }
  return { ...told, caseId, screeningId: null, recordedBy, endedAt: null }
}

export function contentRow({ caseId, screeningId, recordedBy }: { caseId: string | null; screeningId: string | null; recordedBy: string }) {
  return { keyId: 'k1', sealedKey: Buffer.from('sealed'), caseId, screeningId, recordedBy }
}

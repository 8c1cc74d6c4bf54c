import { policy } from '../access/policy.ts'
import type { CaseClock, CaseEvent } from './case-event.ts'
import type { CaseNote, CaseFile } from './case-file.ts'
import type { InformedConsent } from './consent.ts'

/** The case file's cover: number, stage, who works on it. Whoever met the person, in whatever role, sees this and no more. */
export const casePolicy = policy<CaseFile>()({
  record: 'case-file',
  may: {
    read: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
    open: { supervisor: 'unit' },
    assign: { supervisor: 'unit' },
  },
  hide: { 'frontline-officer': ['personId'] },
  hideFromWhoMet: ['personId'],
})

/** Notes are the working part of a file. */
export const caseNotePolicy = policy<CaseNote>()({
  record: 'case-note',
  may: {
    read: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
    write: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
  },
  hide: {},
})

export const consentPolicy = policy<InformedConsent>()({
  record: 'consent',
  may: {
    read: { caseworker: 'assigned', 'investigating-officer': 'assigned', supervisor: 'unit' },
    record: { caseworker: 'assigned' },
  },
  hide: {},
})

/** What happened. Whoever works on a file writes it down; nobody else sees it. */
export const caseEventPolicy = policy<CaseEvent>()({
  record: 'case-event',
  may: {
    read: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
    record: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
    withdraw: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
  },
  hide: {},
})

/** The limits of the law that run from what happened: seen and kept with it. */
export const caseClockPolicy = policy<CaseClock>()({
  record: 'case-clock',
  may: {
    read: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
    keep: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
  },
  hide: {},
})

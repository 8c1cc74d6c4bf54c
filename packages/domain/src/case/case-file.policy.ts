import { policy } from '../access/policy.ts'
import type { CaseNote, CaseFile } from './case-file.ts'
import type { InformedConsent } from './consent.ts'

/** The case file's cover: number, stage, who works on it. The officer who met the person sees this and no more. */
export const casePolicy = policy<CaseFile>()({
  record: 'case-file',
  may: {
    read: { 'frontline-officer': 'assigned', 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
    open: { supervisor: 'unit' },
  },
  hide: { 'frontline-officer': ['personId'] },
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

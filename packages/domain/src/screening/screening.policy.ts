import { policy } from '../access/policy.ts'
import type { Screening } from './screening.ts'

/** Whoever met the person keeps sight of the record; the unit's supervisor decides about it. */
export const screeningPolicy = policy<Screening>()({
  record: 'screening',
  may: {
    read: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
    record: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'met' },
    // What is told later comes from whoever met the person or works on her file; who decides between two answers sees them both.
    amend: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
    settle: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
    decide: { supervisor: 'unit' },
    // The labels judged anew, by whoever leads the unit or works on the file.
    reclassify: { supervisor: 'unit', caseworker: 'assigned' },
  },
  hide: {},
})

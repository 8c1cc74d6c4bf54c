import type { EventCode } from '@panah/domain/case/case-event'

/** What can have happened, in the order of a matter, under a heading each. */
export const eventGroups = {
  police: [
    'report',
    'missing-report',
    'refusal',
    'information',
    'complaint',
    'fir',
    'magistrate-order',
    'arrest',
    'first-production',
    'detention',
    'custody-ended',
  ],
  victim: [
    'rescue',
    'first-statement',
    'legal-help-told',
    'victim-ready',
    'statement-recorded',
    'cell-told',
    'examination',
    'sample-sent',
    'admission',
    'dar-ul-aman-checked',
  ],
  child: ['alert-told', 'child-found', 'removal', 'production', 'court-applied', 'custody-order', 'child-returned', 'child-assessed'],
  court: [
    'interim-report',
    'report-to-court',
    'court-reference',
    'sanction-given',
    'notice',
    'organ-complaint',
    'cognizance',
    'trial',
    'judgment',
    'sentence',
    'appeal',
    'appeal-decided',
  ],
  return: ['before-return', 'request'],
} as const satisfies Readonly<Record<string, readonly EventCode[]>>

export type EventGroup = keyof typeof eventGroups

/** Everything that can be written down, each once. */
export const allEvents: readonly EventCode[] = Object.values(eventGroups).flat()

import type { Practice, Rule } from './edition.ts'

/** The events from which a step may run, and those that end one. `always` is for what holds all the time. */
export const stepEvents = [
  'always',
  'report',
  'missing-report',
  'refusal',
  'information',
  'complaint',
  'rescue',
  'removal',
  'production',
  'admission',
  'cell-told',
  'examination',
  'first-statement',
  'victim-ready',
  'fir',
  'arrest',
  'first-production',
  'detention',
  'court-reference',
  'notice',
  'cognizance',
  'trial',
  'judgment',
  'sentence',
  'appeal',
  'before-return',
  'request',
  'magistrate-order',
  'alert-told',
  'child-found',
  'custody-ended',
  'court-applied',
  'custody-order',
  'child-returned',
  'child-assessed',
  'legal-help-told',
  'statement-recorded',
  'sample-sent',
  'dar-ul-aman-checked',
  'interim-report',
  'report-to-court',
  'sanction-given',
  'organ-complaint',
  'appeal-decided',
] as const

export type StepEvent = (typeof stepEvents)[number]

/** Every condition in the practice of the law, with a name to find it by: `pair …`, `pair … one` and `pair … other` for its sides, `pair … 0` for a choice, `step …`, `route …`. */
export function conditionsOf(practice: Practice | undefined): [name: string, rule: Rule][] {
  if (!practice) return []
  const named = (name: string, rule: Rule | undefined): [string, Rule][] => (rule === undefined ? [] : [[name, rule]])
  return [
    ...practice.overlaps.flatMap(({ pair, one, other, when, choose }) => [
      ...named(`pair ${pair} one`, { offence: one }),
      ...named(`pair ${pair} other`, { offence: other }),
      ...named(`pair ${pair}`, when),
      ...choose.flatMap((choice, place) => named(`pair ${pair} ${place}`, choice.when)),
    ]),
    ...practice.steps.flatMap(({ step, when }) => named(`step ${step}`, when)),
    ...practice.routes.flatMap(({ route, when }) => named(`route ${route}`, when)),
  ]
}

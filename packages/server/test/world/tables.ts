import type { World } from './referral.ts'

/** Guarded record → its table, and the column it is known by. */
export const tables = {
  organisation: { table: 'organisation', key: 'id' },
  unit: { table: 'unit', key: 'id' },
  person: { table: 'person', key: 'id' },
  screening: { table: 'screening', key: 'id' },
  'case-file': { table: 'caseFile', key: 'id' },
  identity: { table: 'personIdentity', key: 'personId' },
  'case-note': { table: 'caseNote', key: 'id' },
  consent: { table: 'consent', key: 'id' },
  'case-event': { table: 'caseEvent', key: 'id' },
  'case-clock': { table: 'caseClock', key: 'id' },
  evidence: { table: 'evidenceItem', key: 'id' },
  'evidence-content': { table: 'evidenceContent', key: 'itemId' },
  'charge-plan': { table: 'chargePlan', key: 'id' },
  'service-provider': { table: 'serviceProvider', key: 'id' },
  referral: { table: 'referral', key: 'id' },
  'referral-need': { table: 'referralNeed', key: 'referralId' },
} as const
export type Guarded = keyof typeof tables

/** The row goes in as it is; `id` stands for the key where a table calls it otherwise. */
export function insertion(db: Pick<World['owner'], 'insertInto'>, record: Guarded, row: { id: string }) {
  const { table, key } = tables[record]
  const { id, ...rest } = row
  return db.insertInto(table).values({ ...rest, [key]: id } as never)
}

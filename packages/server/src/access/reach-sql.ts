import type { Actor } from '@panah/domain/access/actor'
import type { Reach } from '@panah/domain/access/role'
import { sql, type RawBuilder } from 'kysely'

interface Hanging {
  readonly table: string
  /** The condition under which the actor works on the record's file, and the one under which she has any part in it or met the person. */
  readonly assigned?: RawBuilder<boolean>
  readonly met?: (actor: Actor) => RawBuilder<boolean>
  readonly addressed?: string
  /** False where the record belongs to an organisation as a whole and to no office of it. */
  readonly unit?: string | false
  readonly organisation?: string
}

const worked = (column: string) => sql<boolean>`${sql.ref(column)} = any (array(select panah.my_cases()))`
const taken = (column: string) => sql<boolean>`${sql.ref(column)} = any (array(select panah.cases_i_am_on()))`
const onCase = (column: string) => ({ assigned: worked(column), met: () => taken(column) })

const handedIn = (table: string) => {
  const assigned = sql<boolean>`(${worked(`${table}.case_id`)} or ${sql.ref(`${table}.screening_id`)} = any (array(select panah.screenings_of_my_cases())))`
  return { assigned, met: (actor: Actor) => sql<boolean>`(${sql.ref(`${table}.recorded_by`)} = ${actor.accountId} or ${assigned})` }
}

/** Where each record hangs in the database: what `read()` adds to a query, so that an index finds the rows before the wall counts them. */
const hanging: Readonly<Record<string, Hanging>> = {
  organisation: { table: 'organisation', unit: false, organisation: 'id' },
  unit: { table: 'unit', unit: 'id' },
  person: { table: 'person' },
  identity: { table: 'person_identity' },
  screening: {
    table: 'screening',
    assigned: worked('screening.case_id'),
    met: (actor) => sql<boolean>`(screening.recorded_by = ${actor.accountId} or ${taken('screening.case_id')})`,
  },
  'case-file': { table: 'case_file', ...onCase('case_file.id') },
  'case-note': { table: 'case_note', ...onCase('case_note.case_id') },
  'case-event': { table: 'case_event', ...onCase('case_event.case_id') },
  'case-clock': { table: 'case_clock', ...onCase('case_clock.case_id') },
  evidence: { table: 'evidence_item', ...handedIn('evidence_item') },
  'evidence-content': { table: 'evidence_content', ...handedIn('evidence_content') },
  'charge-plan': { table: 'charge_plan', ...onCase('charge_plan.case_id') },
  consent: { table: 'consent', ...onCase('consent.case_id') },
  'service-provider': { table: 'service_provider', unit: false },
  referral: { table: 'referral', ...onCase('referral.case_id'), addressed: 'addressed_to' },
  'referral-need': { table: 'referral_need', ...onCase('referral_need.case_id'), addressed: 'addressed_to' },
  ledger: { table: 'ledger_entry' },
}

/** Whether the actor works on the file that a row of this record belongs to. */
export function worksOnSql(record: string): RawBuilder<boolean> {
  const assigned = hanging[record]?.assigned
  if (!assigned) throw new Error(`nobody works on the record ${record}`)
  return assigned
}

/** The condition that a reach means for the rows of a record; the database's own wall says the same once more. */
export function reachSql(record: string, reach: Reach, actor: Actor): RawBuilder<boolean> {
  const where = hanging[record]
  if (!where) throw new Error(`no table is known for the record ${record}`)
  const equals = (column: string, value: string | null) => sql<boolean>`${sql.ref(`${where.table}.${column}`)} = ${value}`
  switch (reach) {
    case 'assigned':
      return where.assigned ?? sql<boolean>`true`
    case 'met':
      return where.met ? where.met(actor) : sql<boolean>`true`
    case 'addressed':
      return where.addressed ? equals(where.addressed, actor.organisationId) : sql<boolean>`false`
    case 'unit':
      return where.unit === false ? sql<boolean>`false` : equals(where.unit ?? 'unit_id', actor.unitId)
    case 'organisation':
      return equals(where.organisation ?? 'organisation_id', actor.organisationId)
    case 'district':
      return equals('district', actor.district)
    case 'province':
      return equals('province', actor.province)
    case 'area':
      if (actor.district !== null) return equals('district', actor.district)
      return actor.province === null ? sql<boolean>`true` : equals('province', actor.province)
    case 'national':
      return sql<boolean>`true`
  }
}

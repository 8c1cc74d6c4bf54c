import { sql } from 'kysely'
import type { Door } from '../acting.ts'

/** Agencies, those of one kind together. */
export function organisations({ tx }: Door) {
  return tx
    .selectFrom('organisation')
    .selectAll('organisation')
    .orderBy('organisation.kind')
    .orderBy('organisation.nameEn')
    .orderBy('organisation.id')
}

/** Their stations and offices, with how many accounts are open in each. */
export function unitsWithAccounts({ tx }: Door) {
  return tx
    .selectFrom('unit')
    .selectAll('unit')
    .select(sql<number>`(select count(*)::int from panah.account a where a.unit_id = unit.id and a.closed_at is null)`.as('openAccounts'))
    .orderBy('unit.nameEn')
    .orderBy('unit.id')
}

import type { Numbers } from '@panah/domain/report/numbers'
import type { Period } from '@panah/domain/report/period'
import type { PresumedCount, ReferralCount } from '@panah/domain/report/tell-numbers'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

type Days = Pick<Period, 'from' | 'to'>

/** Where the actor counts; one row with null where she does not. The database knows her area, and every count below asks it again. */
export function areaOfNumbers({ tx }: Door) {
  return tx.selectNoFrom(sql<string | null>`panah.numbers_area()`.as('area'))
}

export function screenedIn({ tx }: Door, { from, to }: Days) {
  return tx.selectFrom(sql<{ persons: number }>`panah.numbers_screened(${from}::date, ${to}::date)`.as('counted')).selectAll()
}

export function presumedIn({ tx }: Door, { from, to }: Days) {
  return tx.selectFrom(sql<PresumedCount>`panah.numbers_presumed(${from}::date, ${to}::date)`.as('counted')).selectAll()
}

export function referralsIn({ tx }: Door, { from, to }: Days) {
  return tx.selectFrom(sql<ReferralCount>`panah.numbers_referrals(${from}::date, ${to}::date)`.as('counted')).selectAll()
}

export function bedsTold({ tx }: Door) {
  return tx.selectFrom(sql<Numbers['bedsFree'][number]>`panah.numbers_beds()`.as('counted')).selectAll()
}

import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

/** What the first entry points back to, and how many there are; null for whoever may not read the ledger. */
export async function genesis({ tx }: Door): Promise<{ genesis: string; last: number } | null> {
  const { rows } = await sql<{ genesis: string; last: number }>`select genesis, last from panah.ledger_genesis()`.execute(tx)
  return rows[0] ?? null
}

/** The numbers on the covers of the records that entries speak of, by id: SC-26-000123, not who is in it. */
export async function numbersOf({ tx }: Door, entries: readonly { recordId: string | null }[]): Promise<Record<string, string>> {
  const ids = [...new Set(entries.flatMap(({ recordId }) => recordId ?? []))]
  if (ids.length === 0) return {}
  const { rows } = await sql<{ id: string; number: string }>`select id, number from panah.ledger_numbers(${ids}::uuid[])`.execute(tx)
  return Object.fromEntries(rows.map(({ id, number }) => [id, number]))
}

import type { FoundByLaw } from '@panah/domain/screening/found-by-law'
import { sql } from 'kysely'
import type { Db } from './database.ts'

/** What was told in a screening and what was found in it first: what the law needs, and nothing of who told it. */
export interface ToldOnce {
  readonly id: string
  readonly sex: string
  readonly ageBand: string
  readonly facts: unknown
  readonly indicators: unknown
  readonly heldOn: string
  readonly actOn: string | null
  readonly province: string
  readonly district: string
  readonly receivedAt: string
  readonly presumption: string
  readonly classification: string[]
  readonly leadAgency: string
  readonly findings: unknown
}

export interface Found extends FoundByLaw {
  readonly screeningId: string
  readonly changed: boolean
}

const notYet = (edition: string) =>
  sql<boolean>`screening.law_edition <> ${edition} and not exists (
    select from panah.screening_again a where a.screening_id = screening.id and a.law_edition = ${edition})`

/** How many screenings this edition has not been asked about. */
export async function howManyAreLeft(owner: Db, edition: string): Promise<number> {
  const found = await owner
    .selectFrom('screening')
    .select(sql<number>`count(*)::int`.as('left'))
    .where(notYet(edition))
    .executeTakeFirstOrThrow()
  return found.left
}

/** The next of them after one, in the order of their ids. */
export function nextTold(owner: Db, edition: string, after: string, many: number): Promise<ToldOnce[]> {
  return owner
    .selectFrom('screening')
    .select(['id', 'sex', 'ageBand', 'facts', 'indicators', 'heldOn', 'actOn', 'province', 'district', 'receivedAt'])
    .select(['presumption', 'classification', 'leadAgency', 'findings'])
    .where('id', '>', after)
    .where(notYet(edition))
    .orderBy('id')
    .limit(many)
    .execute()
}

/** What was kept of a batch. */
export interface Kept {
  readonly screenings: number
  /** In how many of them this edition finds anything else than was found first. */
  readonly changed: number
}

/**
 * Keeps what was found beside what was found first, with one line in the ledger for all of them. What another run kept already stays as it
 * is, and is not counted here; where nothing is left to keep there is nothing to write down either.
 */
export function keepFound(owner: Db, edition: string, found: readonly Found[], now: string): Promise<Kept> {
  const rows = found.map((each) => ({
    screening_id: each.screeningId,
    law_edition: edition,
    found_at: now,
    presumption: each.presumption,
    classification: each.classification,
    lead_agency: each.leadAgency,
    findings: each.findings,
    changed: each.changed,
  }))
  return owner.transaction().execute(async (tx) => {
    const inserted = await sql<Kept>`
      with kept as (
        insert into panah.screening_again (screening_id, law_edition, found_at, presumption, classification, lead_agency, findings, changed)
        select screening_id, law_edition, found_at, presumption, classification, lead_agency, findings, changed
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(
          screening_id uuid, law_edition text, found_at timestamptz, presumption text, classification text[], lead_agency text, findings jsonb, changed boolean)
        on conflict do nothing
        returning changed)
      select count(*)::int as screenings, (count(*) filter (where changed))::int as changed from kept`.execute(tx)
    const kept = inserted.rows[0] ?? { screenings: 0, changed: 0 }
    if (kept.screenings === 0) return kept
    const detail = JSON.stringify({ by: 'owner', edition, ...kept })
    // Last, for the head of the ledger is locked from here to commit.
    await sql`select panah_hidden.append(null, null, null, 'law.requalify', 'screening', null, 'done', null, ${detail})`.execute(tx)
    return kept
  })
}

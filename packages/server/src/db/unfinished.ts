import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Marks the database as one whose demo world is only being made, until `worldIsWhole`. Nobody is served from it meanwhile. */
export async function worldIsBeingMade(owner: Db): Promise<void> {
  await sql`create table panah_hidden.unfinished ()`.execute(owner)
}

export async function worldIsWhole(owner: Db): Promise<void> {
  await sql`drop table panah_hidden.unfinished`.execute(owner)
}

/**
 * Clears away what is left of a demo world whose making was cut short, so that it is made anew and not shown in half. There is
 * nothing else in such a database: it was empty when the making began, and no door was open since.
 */
export async function clearUnfinished(owner: Db): Promise<void> {
  const { rows } = await sql<{ unfinished: boolean }>`select to_regclass('panah_hidden.unfinished') is not null as unfinished`.execute(
    owner,
  )
  if (!rows[0]?.unfinished) return
  await owner.transaction().execute(async (tx) => {
    await sql`drop schema panah, panah_hidden cascade`.execute(tx)
    await sql`drop table public.kysely_migration, public.kysely_migration_lock`.execute(tx)
  })
}

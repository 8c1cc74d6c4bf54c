import { sql } from 'kysely'
import type { Db } from './database.ts'

/** Whether the database answers and has been brought to a version with policies in it. */
export async function databaseIsReady(db: Db): Promise<boolean> {
  try {
    await sql`select 1 from panah.policy_grant limit 1`.execute(db)
    return true
  } catch {
    return false
  }
}

/** Whether nobody has an account yet: a database that a demo world may be loaded into. Asked as the owner. */
export async function hasNobody(owner: Db): Promise<boolean> {
  const { rows } = await sql<{ nobody: boolean }>`select not exists (select from panah.account) as nobody`.execute(owner)
  return rows[0]?.nobody ?? false
}

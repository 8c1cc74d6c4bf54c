import type { Actor } from '@panah/domain/access/actor'
import { roles, type Role } from '@panah/domain/access/role'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'

/** A transaction with somebody in it. Whatever runs on `tx` sees what the actor may see and no more: the database holds the wall. */
export interface Door {
  readonly tx: Tx
  readonly actor: Actor
}

interface Entered {
  accountId: string | null
  sessionId: string
  role: string
  organisationId: string
  unitId: string
  district: string | null
  province: string | null
}

function isRole(role: string): role is Role {
  return (roles as readonly string[]).includes(role)
}

/** Lets the holder of a session's secret into a transaction; null where the session is not open (any more). */
export async function enter(tx: Tx, token: Buffer): Promise<Actor | null> {
  const { rows } = await sql<Entered>`select (entered).* from (select panah.enter(${token}) as entered) found`.execute(tx)
  const entered = rows[0]
  if (!entered?.accountId || !isRole(entered.role)) return null
  return { ...entered, accountId: entered.accountId, role: entered.role }
}

/** Runs `work` as the holder of the token; null where there is none. */
export async function acting<T>(db: Db, token: Buffer, work: (door: Door) => Promise<T>): Promise<T | null> {
  return db.transaction().execute(async (tx) => {
    const actor = await enter(tx, token)
    return actor ? work({ tx, actor }) : null
  })
}

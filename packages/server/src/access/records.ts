import type { OpenAccount } from '@panah/domain/access/account'
import { sql } from 'kysely'
import type { Saved } from '../door.ts'
import type { Door } from './acting.ts'
import { hashPassword } from './password.ts'

export interface KnownAccount {
  readonly id: string
  readonly number: string
  readonly open: boolean
}

/** An account as the administrator may know it; for anybody else there is none. */
export async function findAccount({ tx }: Door, by: { id: string } | { username: string }): Promise<KnownAccount | null> {
  const { rows } = await sql<KnownAccount & { username: string }>`select id, number, username, open from panah.accounts()`.execute(tx)
  return rows.find((row) => ('id' in by ? row.id === by.id : row.username === by.username)) ?? null
}

/** Whether a username is taken; null where the office is not there, or the id belongs to another account. One account is opened at a time. */
export async function findBeforeOpening(door: Door, { accountId, unitId, username }: OpenAccount): Promise<{ taken: boolean } | null> {
  const { tx } = door
  await sql`select pg_advisory_xact_lock(hashtextextended('account.open', 6))`.execute(tx)
  const office = await tx.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
  const there = await tx.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
  return office && !there ? { taken: (await findAccount(door, { username })) !== null } : null
}

export async function openAccount({ tx }: Door, given: OpenAccount): Promise<Saved> {
  const hash = await hashPassword(given.firstPassword)
  const { rows } = await sql<{ number: string }>`
    select (panah.open_account(${given.accountId}::uuid, ${given.username}, ${given.role}, ${given.unitId}::uuid, ${hash})).number`.execute(
    tx,
  )
  return { record: 'account', id: given.accountId, number: rows[0]!.number, version: 1, fields: ['username', 'role', 'unitId'] }
}

export async function closeAccount({ tx }: Door, account: KnownAccount, reason: string): Promise<Saved> {
  await sql`select panah.close_account(${account.id}::uuid, ${reason})`.execute(tx)
  return { record: 'account', id: account.id, number: account.number, version: 2, fields: ['closedAt'] }
}

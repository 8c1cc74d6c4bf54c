import type { Anchors } from '@panah/domain/access/actor'
import type { OpenAccount } from '@panah/domain/access/account'
import type { Width } from '@panah/domain/access/width'
import { sql } from 'kysely'
import type { Saved } from '../door.ts'
import type { Door } from './acting.ts'
import { hashPassword } from './password.ts'

export interface KnownAccount {
  readonly id: string
  readonly number: string
  readonly open: boolean
}

/** Where an account belongs: an office, and what that office is responsible for. */
interface Belonging {
  readonly unitId: string
  readonly organisationId: string
  readonly district: string | null
  readonly province: string | null
}

export function anchorsOfAccount({ unitId, organisationId, district, province }: Belonging): Anchors {
  return { assignedTo: [], addressedTo: null, unitId, organisationId, district, province }
}

/** An account as the administrator may know it; for anybody else, and outside her area, there is none. */
export async function findAccount({ tx }: Door, id: string): Promise<(KnownAccount & Belonging) | null> {
  const { rows } = await sql<KnownAccount>`select id, number, open from panah.accounts() where id = ${id}::uuid`.execute(tx)
  const [found] = rows
  const at =
    found &&
    (await tx.selectFrom('account').select(['unitId', 'organisationId', 'district', 'province']).where('id', '=', id).executeTakeFirst())
  return at ? { ...found, ...at } : null
}

export interface BeforeOpening extends Belonging {
  readonly taken: boolean
  readonly unitClosed: boolean
}

/** Whether a username is taken; null where the office is not there, or the id belongs to another account. One account is opened at a time. */
export async function findBeforeOpening(door: Door, { accountId, unitId, username }: OpenAccount): Promise<BeforeOpening | null> {
  const { tx } = door
  await sql`select pg_advisory_xact_lock(hashtextextended('account.open', 6))`.execute(tx)
  const office = await tx
    .selectFrom('unit')
    .select(['organisationId', 'district', 'province', 'closedAt'])
    .where('id', '=', unitId)
    .executeTakeFirst()
  const there = await tx.selectFrom('account').select('id').where('id', '=', accountId).executeTakeFirst()
  if (!office || there) return null
  const { closedAt, ...at } = office
  const { rows } = await sql<{ taken: boolean }>`select panah.username_taken(${username}) as taken`.execute(tx)
  return { unitId, ...at, unitClosed: closedAt !== null, taken: rows[0]?.taken ?? true }
}

/** Opens an account; the ledger says in which role and how far it reaches, for whoever watches over those who open doors. */
export async function openAccount({ tx }: Door, given: OpenAccount, reach: Width): Promise<Saved> {
  const hash = await hashPassword(given.firstPassword)
  const { rows } = await sql<{ number: string }>`
    select (panah.open_account(${given.accountId}::uuid, ${given.username}, ${given.role}, ${given.unitId}::uuid, ${hash})).number`.execute(
    tx,
  )
  const saved = { record: 'account', id: given.accountId, number: rows[0]!.number, version: 1, fields: ['username', 'role', 'unitId'] }
  return { ...saved, detail: { role: given.role, reach } }
}

export async function closeAccount({ tx }: Door, account: KnownAccount, reason: string): Promise<Saved> {
  await sql`select panah.close_account(${account.id}::uuid, ${reason})`.execute(tx)
  return { record: 'account', id: account.id, number: account.number, version: 2, fields: ['closedAt'] }
}

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { hashPassword } from '../access/password.ts'
import type { Connections } from './connections.ts'
import { openDatabase, type Tx } from './database.ts'

/**
 * Opens an administrator's account as the owner of the database: the first one, for an account is otherwise opened by an administrator,
 * or another where the last one is lost. The ledger says that it was the owner. False where the username is taken.
 */
export async function openAdministrator(ownerConfig: Connections['owner'], username: string, firstPassword: string): Promise<boolean> {
  const owner = openDatabase({ ...ownerConfig, max: 1 }, () => undefined)
  try {
    const passwordHash = await hashPassword(firstPassword)
    return await owner.transaction().execute(async (tx) => {
      const accountId = randomUUID()
      const added = await tx
        .insertInto('account')
        .values({ id: accountId, username, role: 'administrator', ...(await administration(tx)), closedAt: null, closedBecause: null })
        .onConflict((conflict) => conflict.column('username').doNothing())
        .executeTakeFirst()
      if (added.numInsertedOrUpdatedRows === 0n) return false
      await tx.insertInto('credential').values({ accountId, passwordHash, totpSealed: null, totpLastStep: null }).execute()
      await sql`select panah_hidden.append(null, null, null, 'account.open', 'account', ${accountId}::uuid, 'done', null, '{"by":"owner"}')`.execute(
        tx,
      )
      return true
    })
  } finally {
    await owner.destroy()
  }
}

/** The office that runs the system; made where there is none yet. */
async function administration(tx: Tx) {
  const nowhere = { district: null, province: null }
  const known = await tx
    .selectFrom('unit')
    .innerJoin('organisation', 'organisation.id', 'unit.organisationId')
    .select(['unit.id as unitId', 'unit.organisationId'])
    .where('organisation.kind', '=', 'administration')
    .where('unit.closedAt', 'is', null)
    .orderBy('unit.id')
    .executeTakeFirst()
  if (known) return { ...known, ...nowhere }
  const [organisationId, unitId] = [randomUUID(), randomUUID()]
  const name = { nameEn: 'Administration of Panah', nameUr: 'پناہ کی انتظامیہ' }
  await tx
    .insertInto('organisation')
    .values({ id: organisationId, ...name, kind: 'administration' })
    .execute()
  await tx
    .insertInto('unit')
    .values({ id: unitId, organisationId, ...name, ...nowhere })
    .execute()
  return { organisationId, unitId, ...nowhere }
}

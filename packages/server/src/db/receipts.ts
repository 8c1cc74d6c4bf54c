import type { AnyCommand } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'
import type { Digest } from '../digest.ts'

/** One command at a time by its id: of two that arrive together the second finds the receipt of the first. */
export async function lockCommand({ tx }: Pick<Door, 'tx'>, commandId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${commandId}, 0))`.execute(tx)
}

/** Runs what keeps a change; where it gives null, nothing of what it wrote stays. */
export async function keptOrNothing<T>({ tx }: Pick<Door, 'tx'>, keep: () => Promise<T | null>): Promise<T | null> {
  await sql`savepoint before_save`.execute(tx)
  const kept = await keep()
  if (kept === null) await sql`rollback to savepoint before_save`.execute(tx)
  return kept
}

/** The fields that were changed in a record after a version of it. */
export async function changedSince({ tx }: Pick<Door, 'tx'>, of: { record: string; id: string; base: number }): Promise<string[]> {
  const { rows } = await sql<{ changed: string[] }>`
    select panah.changed_since(${of.record}, ${of.id}::uuid, ${of.base}) as changed`.execute(tx)
  return rows[0]?.changed ?? []
}

/** Which fields a version changed. The door calls it for the record of the command; a command that changes a second record says so itself. */
export async function keepChange(
  { tx, actor }: Door,
  saved: { readonly record: string; readonly id: string; readonly version: number; readonly fields: readonly string[] },
): Promise<void> {
  const { record, id, version, fields } = saved
  await tx
    .insertInto('recordChange')
    .values({ record, recordId: id, version, fields: [...fields], accountId: actor.accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The receipt that a retry is given again, and what it is a receipt for. */
export async function keepReceipt(
  { tx, actor }: Door,
  given: AnyCommand,
  receipt: Pick<Receipt, 'outcome' | 'at' | 'params' | 'record'>,
  digest: Digest,
): Promise<void> {
  await tx
    .insertInto('commandReceipt')
    .values({
      commandId: given.id,
      accountId: actor.accountId,
      name: given.name,
      outcome: receipt.outcome,
      at: receipt.at,
      params: receipt.params ? JSON.stringify(receipt.params) : null,
      record: receipt.record?.record ?? null,
      recordId: receipt.record?.id ?? null,
      number: receipt.record?.number ?? null,
      version: receipt.record?.version ?? null,
      digest: digest.value,
      digestKey: digest.key,
    })
    .execute()
}

/** The receipt under this id, and what it is for; the latter is not known of a receipt older than fingerprints are. */
export async function findReceipt({ tx }: Door, commandId: string): Promise<{ receipt: Receipt; digest: Digest | null } | null> {
  const found = await tx.selectFrom('commandReceipt').selectAll().where('commandId', '=', commandId).executeTakeFirst()
  if (!found) return null
  const record =
    found.record && found.recordId && found.version !== null
      ? { record: found.record, id: found.recordId, number: found.number, version: found.version }
      : null
  const receipt = { commandId, outcome: found.outcome, at: found.at, record, ...(found.params ? { params: found.params } : {}) }
  return { receipt, digest: found.digest && found.digestKey ? { key: found.digestKey, value: found.digest } : null }
}

import type { Policy } from '@panah/domain/access/policy'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

export interface Line {
  readonly action: string
  readonly record?: string
  readonly recordId?: string | null
  readonly outcome: string
  readonly purpose?: string
  /** Codes and ids only: never a name, never what somebody wrote. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Adds a line to the ledger in this transaction, in the name of whoever acts in it. Called last: the ledger's head is locked from here to commit. */
export async function writeLedger(tx: Tx, line: Line): Promise<void> {
  const detail = line.detail ? JSON.stringify(line.detail) : null
  await sql`select panah.ledger_write(${line.action}, ${line.record ?? null}, ${line.recordId ?? null}::uuid, ${line.outcome}, ${line.purpose ?? null}, ${detail})`.execute(
    tx,
  )
}

/** The line for a record that somebody opened, or tried to: the two look the same from outside and differ here. */
export async function writeOpened(tx: Tx, policy: Policy, recordId: string, found: boolean): Promise<void> {
  await writeLedger(tx, { action: `${policy.record}.open`, record: policy.record, recordId, outcome: found ? 'opened' : 'not-found' })
}

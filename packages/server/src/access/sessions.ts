import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

type Stage = 'in' | 'totp' | 'enrol-totp'

/** A session just opened: its secret goes to the browser and is kept nowhere else. */
export interface Opened {
  readonly token: Buffer
  readonly stage: Stage
  /** Shown by this browser at its next sign-in by the same name: it is known. Given where somebody is in. */
  readonly known?: string
}

export interface From {
  readonly address: string
  readonly device: string
  /** What the browser was given when somebody came in last. */
  readonly known?: string | null
}

/** An open session and the account behind it, as the gate alone reads it. */
export interface Waiting {
  readonly sessionId: string
  readonly accountId: string
  readonly username: string
  readonly stage: Stage
  readonly totpSealed: Buffer | null
  readonly totpNextSealed: Buffer | null
  readonly totpConfirmed: boolean
  readonly totpLastStep: number | null
}

const sessionHours = 12

export async function openSession(tx: Tx, accountId: string, stage: Stage, device: string): Promise<{ token: Buffer; sessionId: string }> {
  const token = randomBytes(32)
  const row = await tx
    .insertInto('session')
    .values({
      accountId,
      tokenHash: createHash('sha256').update(token).digest(),
      stage,
      device,
      expiresAt: sql`now() + make_interval(hours => ${stage === 'in' ? sessionHours : 1})`,
      endedAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { token, sessionId: row.id }
}

export async function sessionOf(tx: Tx, token: Buffer): Promise<Waiting | null> {
  const found = await tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .innerJoin('credential', 'credential.accountId', 'account.id')
    .select(['session.id as sessionId', 'account.id as accountId', 'username', 'stage'])
    .select(['totpSealed', 'totpNextSealed', 'totpConfirmed', 'totpLastStep'])
    .where('tokenHash', '=', createHash('sha256').update(token).digest())
    .where('endedAt', 'is', null)
    .where('closedAt', 'is', null)
    .where('expiresAt', '>', sql<string>`now()`)
    .where('lastSeenAt', '>', sql<string>`now() - interval '12 hours'`)
    .executeTakeFirst()
  return found ?? null
}

export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ endedAt: sql`now()` })
    .where('id', '=', sessionId)
    .execute()
}

/** Ends every session of an account but one. */
export async function endOthers(tx: Tx, accountId: string, kept: string): Promise<void> {
  await tx
    .updateTable('session')
    .set({ endedAt: sql`now()` })
    .where('accountId', '=', accountId)
    .where('id', '!=', kept)
    .where('endedAt', 'is', null)
    .execute()
}

/** The gate's line in the ledger: at a sign-in nobody acts yet. */
export async function writeAtGate(
  tx: Tx,
  of: { readonly accountId: string | null; readonly sessionId: string | null },
  action: string,
  outcome: string,
): Promise<void> {
  await sql`select panah.ledger_write_at_gate(${of.accountId}::uuid, ${of.sessionId}::uuid, ${action}, ${outcome}, null)`.execute(tx)
}

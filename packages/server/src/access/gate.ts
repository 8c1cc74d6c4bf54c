import { createHmac, randomBytes, createHash } from 'node:crypto'
import { Username } from '@panah/domain/access/account'
import { refuse, ok, type Result } from '@panah/domain/result'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { openBytes, sealBytes, type KeyRing } from '../seal.ts'
import { hashPassword, passwordFits } from './password.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'

export type Stage = 'in' | 'totp' | 'enrol-totp'

/** A session just opened: its secret goes to the browser and is kept nowhere else. */
export interface Opened {
  readonly token: Buffer
  readonly stage: Stage
}

export interface From {
  readonly address: string
  readonly device: string
}

interface GateConfig {
  readonly keys: KeyRing
  readonly countingKey: string
  readonly totpRequired: boolean
}

const triesAllowed = 5
const addressTriesAllowed = 30
const windowMinutes = 15
const sessionHours = 12

interface Waiting {
  readonly sessionId: string
  readonly accountId: string
  readonly username: string
  readonly stage: Stage
  readonly totpSealed: Buffer | null
  readonly totpConfirmed: boolean
  readonly totpLastStep: number | null
}

/**
 * The gate: it alone reads credentials and opens sessions, as a database role of its own on connections that run nothing else,
 * so that a hole in any query of the application opens no session.
 */
export class Gate {
  readonly #db: Db
  readonly #config: GateConfig

  constructor(db: Db, config: GateConfig) {
    this.#db = db
    this.#config = config
  }

  #counted(kind: 'account' | 'address', value: string): string {
    return `${kind}:${createHmac('sha256', this.#config.countingKey).update(`${kind}:${value}`).digest('base64url')}`
  }

  /** Minutes to wait before another try, or 0. Counted the same for a username that nobody has. */
  async #wait(tx: Tx, key: string, allowed: number): Promise<number> {
    const { rows } = await sql<{ minutes: number }>`
      select case when count(*) < ${allowed} then 0
                  else greatest(1, ceil(extract(epoch from max(at) + make_interval(mins => ${windowMinutes}) - now()) / 60))::int end as minutes
      from panah.sign_in_try where key = ${key} and at > now() - make_interval(mins => ${windowMinutes})`.execute(tx)
    return rows[0]?.minutes ?? 0
  }

  async #failed(tx: Tx, keys: readonly string[]): Promise<void> {
    await sql`delete from panah.sign_in_try where at < now() - interval '1 day'`.execute(tx)
    for (const key of keys) await tx.insertInto('signInTry').values({ key }).execute()
  }

  /** Whoever goes on knocking while told to wait gets one line a minute in the ledger, not one a knock. */
  async #firstInThisMinute(tx: Tx, key: string): Promise<boolean> {
    const { rows } = await sql`select from panah.sign_in_try where key = ${key} and at > now() - interval '1 minute' limit 1`.execute(tx)
    if (rows.length > 0) return false
    await this.#failed(tx, [key])
    return true
  }

  /** The first step. A wrong password and an unknown username give the same answer, after the same work. */
  async signIn(username: string, password: string, from: From): Promise<Result<Opened>> {
    const name = username.trim().toLowerCase()
    const keys = [this.#counted('account', name), this.#counted('address', from.address)] as const
    return this.#db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${keys[0]}, 1))`.execute(tx)
      const addressMinutes = await this.#wait(tx, keys[1], addressTriesAllowed)
      const minutes = Math.max(await this.#wait(tx, keys[0], triesAllowed), addressMinutes)
      const account = await tx
        .selectFrom('account')
        .innerJoin('credential', 'credential.accountId', 'account.id')
        .select(['account.id', 'passwordHash', 'totpConfirmed'])
        .where('username', '=', Username.safeParse(name).success ? name : '')
        .where('closedAt', 'is', null)
        .executeTakeFirst()
      if (minutes > 0) {
        const waitsFor = addressMinutes > 0 ? keys[1] : keys[0]
        if (await this.#firstInThisMinute(tx, `wait:${waitsFor}`))
          await this.#ledger(tx, account?.id ?? null, null, 'sign-in', 'access.wait')
        return refuse('access.wait', { minutes })
      }
      if (!(await passwordFits(account?.passwordHash ?? null, password)) || !account) {
        await this.#failed(tx, keys)
        await this.#ledger(tx, account?.id ?? null, null, 'sign-in', 'access.wrong')
        return refuse('access.wrong')
      }
      await tx.deleteFrom('signInTry').where('key', '=', keys[0]).execute()
      const stage: Stage = account.totpConfirmed ? 'totp' : this.#config.totpRequired ? 'enrol-totp' : 'in'
      const opened = await this.#open(tx, account.id, stage, from.device)
      await this.#ledger(tx, account.id, opened.sessionId, 'sign-in', stage === 'in' ? 'done' : `then-${stage}`)
      return ok({ token: opened.token, stage })
    })
  }

  async #open(tx: Tx, accountId: string, stage: Stage, device: string): Promise<{ token: Buffer; sessionId: string }> {
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

  async #waiting(tx: Tx, token: Buffer): Promise<Waiting | null> {
    const found = await tx
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.accountId')
      .innerJoin('credential', 'credential.accountId', 'account.id')
      .select(['session.id as sessionId', 'account.id as accountId', 'username', 'stage', 'totpSealed', 'totpConfirmed', 'totpLastStep'])
      .where('tokenHash', '=', createHash('sha256').update(token).digest())
      .where('endedAt', 'is', null)
      .where('closedAt', 'is', null)
      .where('expiresAt', '>', sql<string>`now()`)
      .executeTakeFirst()
    return found ?? null
  }

  /** The second step. The session that waited ends and another is opened, so that a secret seen before the step is worth nothing after it. */
  async secondStep(token: Buffer, code: string, nowMs: number, from: From): Promise<Result<Opened>> {
    return this.#db.transaction().execute(async (tx) => {
      const waiting = await this.#waiting(tx, token)
      if (!waiting || waiting.stage !== 'totp' || !waiting.totpSealed) return refuse('access.sign-in-again')
      return this.#checkCode(tx, waiting, code, nowMs, from)
    })
  }

  async #checkCode(tx: Tx, waiting: Waiting, code: string, nowMs: number, from: From): Promise<Result<Opened>> {
    const key = this.#counted('account', waiting.username)
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`.execute(tx)
    const minutes = await this.#wait(tx, key, triesAllowed)
    if (minutes > 0) return refuse('access.wait', { minutes })
    const fresh = await tx
      .selectFrom('credential')
      .select('totpLastStep')
      .where('accountId', '=', waiting.accountId)
      .executeTakeFirstOrThrow()
    const step = stepOfCode(this.#openSecret(waiting), code, nowMs, fresh.totpLastStep)
    if (step === null) {
      await this.#failed(tx, [key, this.#counted('address', from.address)])
      await this.#ledger(tx, waiting.accountId, waiting.sessionId, 'sign-in.totp', 'access.code-wrong')
      return refuse('access.code-wrong')
    }
    await tx.updateTable('credential').set({ totpLastStep: step, totpConfirmed: true }).where('accountId', '=', waiting.accountId).execute()
    await tx
      .updateTable('session')
      .set({ endedAt: sql`now()` })
      .where('id', '=', waiting.sessionId)
      .execute()
    const opened = await this.#open(tx, waiting.accountId, 'in', from.device)
    await this.#ledger(tx, waiting.accountId, opened.sessionId, waiting.totpConfirmed ? 'sign-in.totp' : 'totp.confirm', 'done')
    return ok({ token: opened.token, stage: 'in' })
  }

  #openSecret(waiting: Pick<Waiting, 'accountId' | 'totpSealed'>): string {
    const [id, sealed] = splitKeyId(waiting.totpSealed!)
    return openBytes(this.#config.keys.get(id), sealed, `totp:${waiting.accountId}`).toString('utf8')
  }

  /** A new secret to set up the second step with; it counts from the moment a code of it was shown. */
  async enrol(token: Buffer): Promise<Result<{ secret: string; uri: string }>> {
    return this.#db.transaction().execute(async (tx) => {
      const waiting = await this.#waiting(tx, token)
      if (!waiting || waiting.stage === 'totp') return refuse('access.sign-in-again')
      if (waiting.totpConfirmed) return refuse('access.totp-already')
      const secret = newTotpSecret()
      const { keys } = this.#config
      const sealed = Buffer.concat([
        Buffer.from(`${keys.newest}:`),
        sealBytes(keys.get(keys.newest), Buffer.from(secret, 'utf8'), `totp:${waiting.accountId}`),
      ])
      await tx
        .updateTable('credential')
        .set({ totpSealed: sealed, totpLastStep: null })
        .where('accountId', '=', waiting.accountId)
        .execute()
      await this.#ledger(tx, waiting.accountId, waiting.sessionId, 'totp.enrol', 'done')
      return ok({ secret, uri: totpUri(secret, waiting.username) })
    })
  }

  async confirm(token: Buffer, code: string, nowMs: number, from: From): Promise<Result<Opened>> {
    return this.#db.transaction().execute(async (tx) => {
      const waiting = await this.#waiting(tx, token)
      if (!waiting || waiting.stage === 'totp' || !waiting.totpSealed) return refuse('access.sign-in-again')
      if (waiting.totpConfirmed) return refuse('access.totp-already')
      return this.#checkCode(tx, waiting, code, nowMs, from)
    })
  }

  /** Another password for whoever holds this session and knows the old one; every other session of the account ends. */
  async changePassword(token: Buffer, current: string, next: string): Promise<Result<true>> {
    return this.#db.transaction().execute(async (tx) => {
      const waiting = await this.#waiting(tx, token)
      if (!waiting || waiting.stage !== 'in') return refuse('access.sign-in-again')
      const key = this.#counted('account', waiting.username)
      await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`.execute(tx)
      const minutes = await this.#wait(tx, key, triesAllowed)
      if (minutes > 0) return refuse('access.wait', { minutes })
      const { passwordHash } = await tx
        .selectFrom('credential')
        .select('passwordHash')
        .where('accountId', '=', waiting.accountId)
        .executeTakeFirstOrThrow()
      if (!(await passwordFits(passwordHash, current))) {
        await this.#failed(tx, [key])
        await this.#ledger(tx, waiting.accountId, waiting.sessionId, 'password.change', 'access.wrong')
        return refuse('access.current-wrong')
      }
      if (next.normalize('NFKC').toLowerCase().includes(waiting.username)) return refuse('access.password-has-username')
      await tx
        .updateTable('credential')
        .set({ passwordHash: await hashPassword(next), mustChange: false })
        .where('accountId', '=', waiting.accountId)
        .execute()
      await tx
        .updateTable('session')
        .set({ endedAt: sql`now()` })
        .where('accountId', '=', waiting.accountId)
        .where('id', '!=', waiting.sessionId)
        .where('endedAt', 'is', null)
        .execute()
      await this.#ledger(tx, waiting.accountId, waiting.sessionId, 'password.change', 'done')
      return ok(true)
    })
  }

  /** Ends the session that has this secret, at whatever step it is. */
  async end(token: Buffer): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      const waiting = await this.#waiting(tx, token)
      if (!waiting) return
      await tx
        .updateTable('session')
        .set({ endedAt: sql`now()` })
        .where('id', '=', waiting.sessionId)
        .execute()
      await this.#ledger(tx, waiting.accountId, waiting.sessionId, 'sign-out', 'done')
    })
  }

  async #ledger(tx: Tx, accountId: string | null, sessionId: string | null, action: string, outcome: string): Promise<void> {
    await sql`select panah.ledger_write_at_gate(${accountId}::uuid, ${sessionId}::uuid, ${action}, ${outcome}, null)`.execute(tx)
  }
}

function splitKeyId(sealed: Buffer): [string, Buffer] {
  const cut = sealed.indexOf(':')
  return [sealed.subarray(0, cut).toString('utf8'), sealed.subarray(cut + 1)]
}

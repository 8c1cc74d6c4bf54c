import { Username } from '@panah/domain/access/account'
import { refuse, ok, type Result } from '@panah/domain/result'
import type { Db, Tx } from '../db/database.ts'
import type { KeyRing } from '../seal.ts'
import { KnownDevices } from './known-device.ts'
import { hashPassword, passwordFits } from './password.ts'
import { SecondLock, type Proof } from './second-lock.ts'
import { endOthers, endSession, openSession, sessionOf, writeAtGate, type From, type Opened, type Waiting } from './sessions.ts'
import { Tries } from './tries.ts'

interface GateConfig {
  readonly keys: KeyRing
  readonly countingKey: string
  readonly totpRequired: boolean
}

const again = refuse('access.sign-in-again')

/**
 * The gate: it alone reads credentials and opens sessions, as a database role of its own on connections that run nothing else,
 * so that a hole in any query of the application opens no session.
 */
export class Gate {
  readonly #db: Db
  readonly #totpRequired: boolean
  readonly #tries: Tries
  readonly #known: KnownDevices
  readonly #secondLock: SecondLock

  constructor(db: Db, { keys, countingKey, totpRequired }: GateConfig) {
    this.#db = db
    this.#totpRequired = totpRequired
    this.#tries = new Tries(countingKey)
    this.#known = new KnownDevices(countingKey)
    this.#secondLock = new SecondLock(keys, this.#tries)
  }

  /** Runs `work` with the session that has this secret; whoever has none signs in again. */
  async #in<T>(token: Buffer, work: (tx: Tx, waiting: Waiting) => Promise<Result<T>>): Promise<Result<T>> {
    return this.#db.transaction().execute(async (tx) => {
      const waiting = await sessionOf(tx, token)
      return waiting ? work(tx, waiting) : again
    })
  }

  /** The first step. A wrong password and an unknown username give the same answer, after the same work. */
  async signIn(username: string, password: string, from: From): Promise<Result<Opened>> {
    const name = username.trim().toLowerCase()
    const device = this.#known.read(from.known, name)
    // A device that came in by this name before is counted by itself: other people's tries are not hers.
    const counters =
      device === null
        ? [this.#tries.counter('account', name), this.#tries.counter('address', from.address)]
        : [this.#tries.counter('device', device)]
    return this.#db.transaction().execute(async (tx) => {
      await this.#tries.lock(tx, counters[0]!)
      const account = await tx
        .selectFrom('account')
        .innerJoin('credential', 'credential.accountId', 'account.id')
        .select(['account.id', 'passwordHash', 'totpConfirmed'])
        .where('username', '=', Username.safeParse(name).success ? name : '')
        .where('closedAt', 'is', null)
        .executeTakeFirst()
      const who = { accountId: account?.id ?? null, sessionId: null }
      for (const counter of counters.toReversed()) {
        const minutes = await this.#tries.wait(tx, counter)
        if (minutes === 0) continue
        if (await this.#tries.firstInThisMinute(tx, counter)) await writeAtGate(tx, who, 'sign-in', 'access.wait')
        return refuse('access.wait', { minutes })
      }
      if (!(await passwordFits(account?.passwordHash ?? null, password)) || !account) {
        await this.#tries.failed(tx, counters)
        await writeAtGate(tx, who, 'sign-in', 'access.wrong')
        return refuse('access.wrong')
      }
      await this.#tries.forget(tx, counters[0]!)
      const stage = account.totpConfirmed ? 'totp' : this.#totpRequired ? 'enrol-totp' : 'in'
      const { token, sessionId } = await openSession(tx, account.id, stage, from.device)
      await writeAtGate(tx, { accountId: account.id, sessionId }, 'sign-in', stage === 'in' ? 'done' : `then-${stage}`)
      return ok({ token, stage, ...(stage === 'in' ? { known: this.#known.mark(name) } : {}) })
    })
  }

  /** Somebody is in: the session that waited ends and another is opened, so that a secret seen before the step is worth nothing after it. */
  async #comesIn(tx: Tx, waiting: Waiting, device: string, action: string): Promise<Result<Opened>> {
    const { accountId, username } = waiting
    await endSession(tx, waiting.sessionId)
    const { token, sessionId } = await openSession(tx, accountId, 'in', device)
    await writeAtGate(tx, { accountId, sessionId }, action, 'done')
    return ok({ token, stage: 'in', known: this.#known.mark(username) })
  }

  async secondStep(token: Buffer, code: string, nowMs: number, from: From): Promise<Result<Opened>> {
    return this.#in(token, async (tx, waiting) => {
      if (waiting.stage !== 'totp') return again
      const checked = await this.#secondLock.check(tx, waiting, code, nowMs)
      return checked.ok ? this.#comesIn(tx, waiting, from.device, 'sign-in.totp') : checked
    })
  }

  /** A new secret to set up the second step with, or to put in the place of another. */
  async enrol(token: Buffer, proof: Proof): Promise<Result<{ secret: string; uri: string }>> {
    return this.#in(token, async (tx, waiting) => (waiting.stage === 'totp' ? again : this.#secondLock.enrol(tx, waiting, proof)))
  }

  async confirm(token: Buffer, code: string, nowMs: number, from: From): Promise<Result<Opened>> {
    return this.#in(token, async (tx, waiting) => {
      if (waiting.stage === 'totp') return again
      const confirmed = await this.#secondLock.confirm(tx, waiting, code, nowMs)
      return confirmed.ok ? this.#comesIn(tx, waiting, from.device, waiting.totpConfirmed ? 'totp.replace' : 'totp.confirm') : confirmed
    })
  }

  /** Another password for whoever holds this session and knows the old one; every other session of the account ends. */
  async changePassword(token: Buffer, current: string, next: string): Promise<Result<true>> {
    return this.#in(token, async (tx, waiting) => {
      if (waiting.stage !== 'in') return again
      const known = await this.#secondLock.askAgain(tx, waiting, current, 'password.change')
      if (!known.ok) return known
      if (next.normalize('NFKC').toLowerCase().includes(waiting.username)) return refuse('access.password-has-username')
      await tx
        .updateTable('credential')
        .set({ passwordHash: await hashPassword(next), mustChange: false })
        .where('accountId', '=', waiting.accountId)
        .execute()
      await endOthers(tx, waiting.accountId, waiting.sessionId)
      await writeAtGate(tx, waiting, 'password.change', 'done')
      return ok(true)
    })
  }

  /** Ends the session that has this secret, at whatever step it is. */
  async end(token: Buffer): Promise<void> {
    await this.#in(token, async (tx, waiting) => {
      await endSession(tx, waiting.sessionId)
      await writeAtGate(tx, waiting, 'sign-out', 'done')
      return ok(true)
    })
  }
}

import { refuse, ok, type Result } from '@panah/domain/result'
import type { Tx } from '../db/database.ts'
import { openBytes, sealBytes, type KeyRing } from '../seal.ts'
import { passwordFits } from './password.ts'
import { endOthers, writeAtGate, type Waiting } from './sessions.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'
import type { Tries } from './tries.ts'

type Checked = Result<true>

/** What is given to set up a second lock: the password, also by whoever is in, and a code of the lock that is there already. */
export interface Proof {
  readonly password: string
  readonly code: string | null
  readonly nowMs: number
}

/** The second step: six digits from an app that shares a secret with the gate. The secret is sealed under a key outside the database. */
export class SecondLock {
  readonly #keys: KeyRing
  readonly #tries: Tries

  constructor(keys: KeyRing, tries: Tries) {
    this.#keys = keys
    this.#tries = tries
  }

  #seal(accountId: string, secret: string): Buffer {
    const { newest } = this.#keys
    return Buffer.concat([Buffer.from(`${newest}:`), sealBytes(this.#keys.get(newest), Buffer.from(secret, 'utf8'), `totp:${accountId}`)])
  }

  #open(accountId: string, sealed: Buffer): string {
    const cut = sealed.indexOf(':')
    const key = this.#keys.get(sealed.subarray(0, cut).toString('utf8'))
    return openBytes(key, sealed.subarray(cut + 1), `totp:${accountId}`).toString('utf8')
  }

  /** Whether the code is right and new; a wrong one is counted, and on the record as `action`. */
  async #codeFits(
    tx: Tx,
    waiting: Waiting,
    given: { sealed: Buffer; code: string; nowMs: number; lastStep: number | null; action: string },
  ): Promise<Result<number>> {
    const step = stepOfCode(this.#open(waiting.accountId, given.sealed), given.code, given.nowMs, given.lastStep)
    if (step !== null) return ok(step)
    await this.#tries.failed(tx, [this.#tries.counter('code', waiting.accountId)])
    await writeAtGate(tx, waiting, given.action, 'access.code-wrong')
    return refuse('access.code-wrong')
  }

  async #waits(tx: Tx, { accountId }: Waiting): Promise<number> {
    const counter = this.#tries.counter('code', accountId)
    await this.#tries.lock(tx, counter)
    return this.#tries.wait(tx, counter)
  }

  /** Asks for the password again within a session: whoever found it open does not know it. Counted apart from sign-ins, which anybody may try. */
  async askAgain(tx: Tx, waiting: Waiting, password: string, action: string): Promise<Checked> {
    const counter = this.#tries.counter('again', waiting.accountId)
    await this.#tries.lock(tx, counter)
    const minutes = await this.#tries.wait(tx, counter)
    if (minutes > 0) return refuse('access.wait', { minutes })
    const { passwordHash } = await tx
      .selectFrom('credential')
      .select('passwordHash')
      .where('accountId', '=', waiting.accountId)
      .executeTakeFirstOrThrow()
    if (await passwordFits(passwordHash, password)) return ok(true)
    await this.#tries.failed(tx, [counter])
    await writeAtGate(tx, waiting, action, 'access.wrong')
    return refuse('access.current-wrong')
  }

  /** The code at the sign-in, taken once (RFC 6238 section 5.2). */
  async check(tx: Tx, waiting: Waiting, code: string, nowMs: number): Promise<Checked> {
    const minutes = await this.#waits(tx, waiting)
    if (minutes > 0) return refuse('access.wait', { minutes })
    const { totpSealed: sealed, lastStep } = await newestOf(tx, waiting)
    if (!sealed) return refuse('access.sign-in-again')
    const fits = await this.#codeFits(tx, waiting, { sealed, code, nowMs, lastStep, action: 'sign-in.totp' })
    if (!fits.ok) return fits
    await tx.updateTable('credential').set({ totpLastStep: fits.value }).where('accountId', '=', waiting.accountId).execute()
    return ok(true)
  }

  /**
   * A new secret for whoever shows the password once more, and a code of the lock that is there. The lock that is there holds until a code of the
   * new one was shown.
   */
  async enrol(tx: Tx, waiting: Waiting, { password, code, nowMs }: Proof): Promise<Result<{ secret: string; uri: string }>> {
    const again = await this.askAgain(tx, waiting, password, 'totp.enrol')
    if (!again.ok) return again
    if (waiting.totpConfirmed) {
      const minutes = await this.#waits(tx, waiting)
      if (minutes > 0) return refuse('access.wait', { minutes })
      const { totpSealed: sealed, lastStep } = await newestOf(tx, waiting)
      if (!sealed) return refuse('access.sign-in-again')
      const fits = await this.#codeFits(tx, waiting, { sealed, code: code ?? '', nowMs, lastStep, action: 'totp.enrol' })
      if (!fits.ok) return fits
      await tx.updateTable('credential').set({ totpLastStep: fits.value }).where('accountId', '=', waiting.accountId).execute()
    }
    const secret = newTotpSecret()
    await tx
      .updateTable('credential')
      .set({ totpNextSealed: this.#seal(waiting.accountId, secret) })
      .where('accountId', '=', waiting.accountId)
      .execute()
    await writeAtGate(tx, waiting, 'totp.enrol', 'done')
    return ok({ secret, uri: totpUri(secret, waiting.username) })
  }

  /** The new lock holds from here on; every other session of the account ends. */
  async confirm(tx: Tx, waiting: Waiting, code: string, nowMs: number): Promise<Checked> {
    const minutes = await this.#waits(tx, waiting)
    if (minutes > 0) return refuse('access.wait', { minutes })
    const { totpNextSealed: sealed } = await newestOf(tx, waiting)
    if (!sealed) return refuse('access.sign-in-again')
    const fits = await this.#codeFits(tx, waiting, { sealed, code, nowMs, lastStep: null, action: 'totp.confirm' })
    if (!fits.ok) return fits
    await tx
      .updateTable('credential')
      .set({ totpSealed: sealed, totpNextSealed: null, totpConfirmed: true, totpLastStep: fits.value })
      .where('accountId', '=', waiting.accountId)
      .execute()
    await endOthers(tx, waiting.accountId, waiting.sessionId)
    return ok(true)
  }
}

/** Read after the lock, for another session of the account may have been here meanwhile. */
async function newestOf(tx: Tx, { accountId }: Waiting) {
  return tx
    .selectFrom('credential')
    .select(['totpSealed', 'totpNextSealed', 'totpLastStep as lastStep'])
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
}

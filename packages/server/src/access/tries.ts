import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { networkOf } from './network.ts'

const windowMinutes = 15

/**
 * How many wrong tries in a quarter of an hour before it is waited. Each is counted by itself, so that one cannot be used up through another:
 * the sign-ins to a name, those from a network (an office or a whole province may share one), those of a device that has come in by this name
 * before, the codes shown after a right password, and the passwords asked for again within a session.
 */
const allowed = { account: 5, address: 60, device: 5, code: 5, again: 5 } as const
type Counted = keyof typeof allowed

/** What tries are counted under: a keyed hash, alike for names that nobody has. */
export interface Counter {
  readonly key: string
  readonly allowed: number
}

/** Tries that failed, in the database, so that a restart forgets none. */
export class Tries {
  readonly #countingKey: string

  constructor(countingKey: string) {
    this.#countingKey = countingKey
  }

  counter(kind: Counted, value: string): Counter {
    const counted = kind === 'address' ? networkOf(value) : value
    const hash = createHmac('sha256', this.#countingKey).update(`${kind}:${counted}`).digest('base64url')
    return { key: `${kind}:${hash}`, allowed: allowed[kind] }
  }

  /** One try at a time, so that many at once are not all the first. */
  async lock(tx: Tx, { key }: Counter): Promise<void> {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))`.execute(tx)
  }

  /** Minutes to wait before another try, or 0. */
  async wait(tx: Tx, { key, allowed: many }: Counter): Promise<number> {
    const { rows } = await sql<{ minutes: number }>`
      select case when count(*) < ${many} then 0
                  else greatest(1, ceil(extract(epoch from max(at) + make_interval(mins => ${windowMinutes}) - now()) / 60))::int end as minutes
      from panah.sign_in_try where key = ${key} and at > now() - make_interval(mins => ${windowMinutes})`.execute(tx)
    return rows[0]?.minutes ?? 0
  }

  async failed(tx: Tx, counters: readonly Pick<Counter, 'key'>[]): Promise<void> {
    await sql`delete from panah.sign_in_try where at < now() - interval '1 day'`.execute(tx)
    for (const { key } of counters) await tx.insertInto('signInTry').values({ key }).execute()
  }

  async forget(tx: Tx, { key }: Counter): Promise<void> {
    await tx.deleteFrom('signInTry').where('key', '=', key).execute()
  }

  /** Whoever goes on knocking while told to wait gets one line a minute in the ledger, not one a knock. */
  async firstInThisMinute(tx: Tx, { key }: Counter): Promise<boolean> {
    const waits = `wait:${key}`
    const { rows } = await sql`select from panah.sign_in_try where key = ${waits} and at > now() - interval '1 minute' limit 1`.execute(tx)
    if (rows.length > 0) return false
    await this.failed(tx, [{ key: waits }])
    return true
  }
}

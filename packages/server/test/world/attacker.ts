import pg from 'pg'
import type { Someone, World } from './referral.ts'

/** What came of a statement: refused with this code, or done with these rows. */
export type Came = { readonly refused: string } | { readonly rows: readonly Record<string, unknown>[]; readonly touched: number }

export interface Attacker {
  /** Runs one statement of its own choice in a transaction with somebody in it, or nobody, and keeps what it did. */
  tries(who: Someone | null, statement: string): Promise<Came>
  /** The same for several statements one after another, and what came of the last. */
  triesInTurn(who: Someone | null, statements: readonly string[]): Promise<Came>
  end(): Promise<void>
}

/** Somebody who can run any statement on a connection of ours: what a hole in a query would give. */
export async function anAttacker(world: World, role: 'panah_app' | 'panah_gate'): Promise<Attacker> {
  const client = new pg.Client({ ...world.database.as(role), options: '-c search_path=panah' })
  await client.connect()
  const triesInTurn = async (who: Someone | null, statements: readonly string[]): Promise<Came> => {
    await client.query('begin')
    try {
      if (who) await client.query('select panah.enter($1)', [who.token])
      let last: pg.QueryResult<Record<string, unknown>> | null = null
      for (const statement of statements) last = await client.query(statement)
      await client.query('commit')
      return { rows: last?.rows ?? [], touched: last?.rowCount ?? 0 }
    } catch (error) {
      await client.query('rollback')
      await client.query('reset all')
      return { refused: error instanceof pg.DatabaseError ? (error.code ?? '') : String(error) }
    }
  }
  return { triesInTurn, tries: (who, statement) => triesInTurn(who, [statement]), end: () => client.end() }
}

/** What PostgreSQL says where a right is missing. */
export const noRight = { refused: '42501' }

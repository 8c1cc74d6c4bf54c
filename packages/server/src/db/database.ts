import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'

export type Db = Kysely<Schema>
export type Tx = Transaction<Schema>

const isoOfTimestamptz = (text: string) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, isoOfTimestamptz)
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text)
types.setTypeParser(pg.types.builtins.INT8, Number)

/** A pool of connections of one role. Errors of an idle connection are told to `complain`; without a listener they would end the process. */
export function openDatabase(config: pg.PoolConfig, complain: (error: Error) => void): Db {
  const pool = new pg.Pool({ max: 10, ...config, types, options: '-c search_path=panah -c timezone=UTC' })
  pool.on('error', complain)
  pool.on('connect', (client) => client.on('error', complain))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] })
}

import pg from 'pg'
import type { Config } from '../config.ts'
import type { Secrets } from '../secrets.ts'
import type { EmbeddedPostgres } from './embedded-postgres.ts'

export interface Connections {
  readonly owner: pg.PoolConfig
  readonly app: pg.PoolConfig
  readonly gate: pg.PoolConfig
}

/**
 * How to connect as the owner, the application and the gate. On a PostgreSQL of one's own the two lesser roles are made
 * (or given this secrets file's passwords) by the owner first; servers that share a database share the secrets file.
 */
export async function connections(config: Config, secrets: Secrets, embedded: EmbeddedPostgres | null): Promise<Connections> {
  if (embedded) {
    const { owner } = embedded
    return { owner, app: { ...owner, user: 'panah_app' }, gate: { ...owner, user: 'panah_gate' } }
  }
  const connectionString = config.databaseUrl!
  const owner: pg.PoolConfig = { connectionString }
  await prepareRoles(owner, secrets)
  return {
    owner,
    app: asRole(connectionString, 'panah_app', secrets.appPassword),
    gate: asRole(connectionString, 'panah_gate', secrets.gatePassword),
  }
}

function asRole(connectionString: string, user: string, password: string): pg.PoolConfig {
  const url = new URL(connectionString)
  url.username = user
  url.password = encodeURIComponent(password)
  return { connectionString: url.href }
}

async function prepareRoles(owner: pg.PoolConfig, secrets: Secrets): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`)
    if (rows[0]!.version < 150_000) throw new Error('Panah needs PostgreSQL 15 or later; PANAH_DATABASE_URL points to an older one')
    for (const [role, password] of [
      ['panah_app', secrets.appPassword],
      ['panah_gate', secrets.gatePassword],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login password ${pg.escapeLiteral(password)}`)
    }
  } finally {
    await client.end()
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { configFrom } from '../config.ts'
import type { Connections } from './connections.ts'
import { socketOfRunning } from './embedded-postgres-lock.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'

/**
 * Runs a tool of the operator as the owner of the tables: on the PostgreSQL that PANAH_DATABASE_URL names, on the embedded one of a Panah
 * that is running, or on the embedded one started for as long as the tool needs it; made first only for a tool that `mayMake` it.
 */
export async function asOwner<T>(
  env: Readonly<Record<string, string | undefined>>,
  work: (owner: Connections['owner']) => Promise<T>,
  { mayMake = false }: { mayMake?: boolean } = {},
): Promise<T> {
  const { databaseUrl, dataDir } = configFrom(env)
  if (databaseUrl) return work({ connectionString: databaseUrl })
  if (!mayMake && !existsSync(join(dataDir, 'postgres'))) {
    throw new Error(`There is no database in ${dataDir}. Say where it is with PANAH_DATA_DIR or PANAH_DATABASE_URL.`)
  }
  const running = process.platform === 'win32' ? null : socketOfRunning(dataDir)
  if (running) return work({ host: running, port: 5432, user: 'panah_owner', database: 'panah' })
  const embedded = await startEmbeddedPostgres({ dataDir, log: () => undefined })
  try {
    return await work(embedded.owner)
  } finally {
    await embedded.stop()
  }
}

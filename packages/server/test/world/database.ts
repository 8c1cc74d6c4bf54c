import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { OwnerConnection } from '../../src/db/embedded-postgres.ts'
import { noTemporaryTables } from '../../src/db/every-start.ts'
import './one-postgres.ts'

export interface TestDatabase {
  name: string
  socketDir: string
  /** As the owner of the tables. */
  owner: OwnerConnection
  /** As another role, most often the application's own, `panah_app`. */
  as(user: string): pg.PoolConfig
  drop(): Promise<void>
}

/** A migrated, empty database of its own: one for a test file, in its `beforeAll`. Drop it in `afterAll`. */
export async function aDatabase(): Promise<TestDatabase> {
  const template = inject('template')
  const maintenance = { ...template, database: 'postgres' }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asAdministrator(maintenance, `create database ${name} template ${template.database}`)
  const owner = { ...template, database: name }
  await asAdministrator(owner, noTemporaryTables)
  return {
    name,
    socketDir: template.host,
    owner,
    as: (user) => ({ ...owner, user }),
    drop: () => asAdministrator(maintenance, `drop database ${name} with (force)`),
  }
}

async function asAdministrator(connection: OwnerConnection, statement: string): Promise<void> {
  const client = new pg.Client({ ...connection })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

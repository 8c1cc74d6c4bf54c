import { allPolicies } from '@panah/domain/contract/all-policies'
import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { openDatabase } from './database.ts'
import { loadDistricts } from './districts.ts'
import { atEveryStart } from './every-start.ts'
import { clearUnfinished } from './unfinished.ts'

const folder = fileURLToPath(new URL('./migrations/', import.meta.url))

async function migrationFiles() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const read = files.map(async (file) => {
    const text = await readFile(folder + file, 'utf8')
    return [
      file.replace(/\.sql$/, ''),
      {
        up: (db: Kysely<unknown>) =>
          sql
            .raw(text)
            .execute(db)
            .then(() => undefined),
      },
    ] as const
  })
  return Object.fromEntries(await Promise.all(read))
}

/** Brings a database to this version as its owner: migrations forward, then the grants and the districts as this version says. */
export async function migrate(owner: pg.PoolConfig): Promise<void> {
  const db = openDatabase({ ...owner, max: 1 }, () => undefined)
  try {
    await clearUnfinished(db)
    const migrator = new Migrator({ db, provider: { getMigrations: migrationFiles }, migrationTableSchema: 'public' })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    await db.transaction().execute(async (tx) => {
      await sql`delete from panah.policy_grant`.execute(tx)
      for (const { record, action, role, reach } of allGrants()) {
        await sql`insert into panah.policy_grant (record, action, role, reach) values (${record}, ${action}, ${role}, ${reach})`.execute(tx)
      }
      await loadDistricts(tx)
    })
    for (const statement of atEveryStart) await sql.raw(statement).execute(db)
  } finally {
    await db.destroy()
  }
}

function allGrants() {
  return allPolicies.flatMap((policy) =>
    Object.entries(policy.may).flatMap(([action, grants]) =>
      Object.entries(grants).map(([role, reach]) => ({ record: policy.record, action, role, reach })),
    ),
  )
}

/** The newest migration this version knows: what readiness compares the database with. */
export async function newestMigration(): Promise<string> {
  return Object.keys(await migrationFiles()).at(-1) ?? ''
}

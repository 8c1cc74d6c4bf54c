import { pino } from 'pino'
import { configFrom } from '../config.ts'
import { asOwner } from '../db/as-owner.ts'
import { connections } from '../db/connections.ts'
import { openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { hasNobody } from '../db/ready.ts'
import { demoWorld } from '../house.ts'
import { loadSecrets } from '../secrets.ts'

/** Loads the demo world without serving it, into a database with nobody in it. Null where somebody is in it: it is left as it is. */
export async function seedDemo(env: Readonly<Record<string, string | undefined>>, say: (line: string) => void): Promise<string | null> {
  const config = configFrom(env)
  const secrets = await loadSecrets(config.secretsFile)
  const seed = async (owner: Parameters<typeof migrate>[0]): Promise<string | null> => {
    const roles = config.databaseUrl
      ? await connections(config, secrets, null)
      : { app: { ...owner, user: 'panah_app' }, gate: { ...owner, user: 'panah_gate' } }
    await migrate(owner)
    const db = openDatabase({ ...owner, max: 1 }, () => undefined)
    try {
      if (!(await hasNobody(db))) return null
    } finally {
      await db.destroy()
    }
    return demoWorld({ config, secrets, roles: { ...roles, owner }, log: pino({ level: 'silent' }) }, say)
  }
  return asOwner(env, seed, { mayMake: true })
}

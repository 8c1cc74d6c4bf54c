import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { configFrom } from '../../src/config.ts'
import { connections } from '../../src/db/connections.ts'
import { openDatabase, type Db } from '../../src/db/database.ts'
import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts'
import { migrate } from '../../src/db/migrate.ts'
import { furnish } from '../../src/house.ts'
import { buildApp } from '../../src/http/app.ts'
import type { House } from '../../src/http/context.ts'
import { loadSecrets } from '../../src/secrets.ts'
import { password } from './rows.ts'

export interface OpenHouse {
  readonly owner: Db
  readonly house: House
  /** Signs in as everybody does; gives the secret of the session. */
  readonly comeIn: (username: string) => Promise<Buffer>
  /** Asks over HTTP, without a wire. Gives what was answered, as text. */
  readonly get: (url: string, token: Buffer) => Promise<string>
}

/** The whole house on an empty database of its own that writes safely to disk, for as long as something is measured in it. */
export async function inAnOpenHouse(measure: (open: OpenHouse) => Promise<void>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'panah-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined })
  const undo: (() => Promise<unknown>)[] = [() => postgres.stop()]
  try {
    const config = configFrom({ PANAH_DATA_DIR: dataDir, PANAH_DEMO: 'no', PANAH_TOTP: 'offered' })
    const secrets = await loadSecrets(config.secretsFile)
    const roles = await connections(config, secrets, postgres)
    await migrate(roles.owner)
    const owner = openDatabase(roles.owner, () => undefined)
    undo.push(() => owner.destroy())
    const house = await furnish(config, secrets, roles, pino({ level: 'silent' }))
    undo.push(() => house.close())
    const app = await buildApp(house)
    undo.push(() => app.close())
    await measure({
      owner,
      house,
      comeIn: async (username) => {
        const opened = await house.gate.signIn(username, password, { address: '127.0.0.1', device: 'bench' })
        if (!opened.ok) throw new Error(opened.refusal.code)
        return opened.value.token
      },
      get: async (url, token) => {
        const answer = await app.inject({ method: 'GET', url, headers: { cookie: `panah=${token.toString('base64url')}` } })
        if (answer.statusCode !== 200) throw new Error(answer.body)
        return answer.body
      },
    })
  } finally {
    for (const step of undo.toReversed()) await step()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

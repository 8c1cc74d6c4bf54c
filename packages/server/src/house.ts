import { compile } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { readFile } from 'node:fs/promises'
import { pino } from 'pino'
import { Gate } from './access/gate.ts'
import { allCommands } from './all-commands.ts'
import { configFrom, type Config } from './config.ts'
import { connections, type Connections } from './db/connections.ts'
import { openDatabase } from './db/database.ts'
import { startEmbeddedPostgres } from './db/embedded-postgres.ts'
import { migrate } from './db/migrate.ts'
import { loadDemo } from './demo/load-demo.ts'
import { buildApp } from './http/app.ts'
import type { House } from './http/context.ts'
import { KeyRing } from './seal.ts'
import { loadSecrets, type Secrets } from './secrets.ts'

export interface Standing {
  readonly url: string
  readonly log: House['log']
  /** Resolves with the reason if its own database ends and cannot be brought back; a database of one's own is not watched here. */
  readonly lost: Promise<Error>
  readonly stop: () => Promise<void>
}

/** What an operator reads while the embedded database is gone. Requests meanwhile are answered with 503, and readiness too. */
const news = {
  ended: 'The database ended without being asked to. It is being started again; until it answers, nothing can be served.',
  'answers again': 'The database answers again. Nothing that was acknowledged is lost.',
}

export function readEdition(): Promise<Edition> {
  return readFile(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8').then((text) => JSON.parse(text) as Edition)
}

export function readInstruments(): Promise<Instruments> {
  return readFile(new URL(import.meta.resolve('@panah/instruments/instruments.json')), 'utf8').then(
    (text) => JSON.parse(text) as Instruments,
  )
}

/** The house on two open pools: what routes, tests and tools share. */
export async function furnish(
  config: Config,
  secrets: Secrets,
  roles: Pick<Connections, 'app' | 'gate'>,
  log: House['log'],
): Promise<House> {
  const keys = new KeyRing(secrets)
  const complain = (error: Error & { code?: string }) => log.warn({ code: error.code ?? error.name }, 'a database connection broke')
  const db = openDatabase(roles.app, complain)
  const gateDb = openDatabase({ ...roles.gate, max: 4 }, complain)
  const gate = new Gate(gateDb, { keys, countingKey: secrets.counting, totpRequired: config.totpRequired })
  const law = compile(await readEdition())
  const instruments = await readInstruments()
  const commands = allCommands(law, instruments, keys)
  const close = async () => {
    await db.destroy()
    await gateDb.destroy()
  }
  return { config, db, gate, keys, law, instruments, commands, clock: () => new Date().toISOString(), log, close }
}

/** Demo accounts come in by their password alone while the world is made, also where the second step is required of people. */
export async function demoWorld(
  given: { config: Config; secrets: Secrets; roles: Connections; log: House['log'] },
  say: (line: string) => void,
): Promise<string> {
  const house = await furnish({ ...given.config, totpRequired: false }, given.secrets, given.roles, given.log)
  try {
    return await loadDemo(house, given.roles.owner, say)
  } finally {
    await house.close()
  }
}

/** Database up, brought to this version, demo world where asked for, and listening. */
export async function startHouse(env: Readonly<Record<string, string | undefined>>): Promise<Standing> {
  const config = configFrom(env)
  const log = pino({ level: env.PANAH_LOG ?? 'info', base: null }, pino.destination({ dest: 2, sync: true }))
  const secrets = await loadSecrets(config.secretsFile)
  const tell = (about: keyof typeof news) => void process.stderr.write(`\n${news[about]}\n`)
  const embedded = config.databaseUrl
    ? null
    : await startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => log.debug(line), tell })
  try {
    const roles = await connections(config, secrets, embedded)
    await migrate(roles.owner)
    const house = await furnish(config, secrets, roles, log)
    const demo = config.demo ? await demoWorld({ config, secrets, roles, log }, (line) => process.stdout.write(`${line}\n`)) : null
    const app = await buildApp(house)
    await app.listen({ port: config.port, host: config.host })
    const address = app.server.address()
    const port = typeof address === 'object' && address ? address.port : config.port
    const url = `http://${config.host === '127.0.0.1' ? 'localhost' : config.host}:${port}`
    process.stdout.write(`\nPanah is ready: ${url}\n${demo ?? ''}`)
    return {
      url,
      log,
      lost: embedded?.lost ?? new Promise(() => undefined),
      stop: async () => {
        await app.close()
        await house.close()
        await embedded?.stop()
      },
    }
  } catch (error) {
    await embedded?.stop()
    throw error
  }
}

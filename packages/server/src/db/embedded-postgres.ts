import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import pg from 'pg'
import { findPostgres } from './embedded-postgres-binaries.ts'
import { chooseIdentity } from './embedded-postgres-identity.ts'
import { clearOrphans, holdDataFolder } from './embedded-postgres-lock.ts'
import { giveTo, runInitdb, superviseServer, type DatabaseNews } from './embedded-postgres-process.ts'

/** Where the owner of every table connects. The application itself uses a lesser role. */
export interface OwnerConnection {
  host: string
  port: number
  user: 'panah_owner'
  database: string
  password?: string
}

export interface EmbeddedPostgres {
  /** What `pg` calls host: the folder of the socket, or on Windows the loopback address. */
  socketDir: string
  port: number
  owner: OwnerConnection
  /** Resolves with the reason if the database ends for good without being asked to. */
  lost: Promise<Error>
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  dataDir: string
  log: (line: string) => void
  /** Told when the database ends without being asked to and is started again, and when it answers again. */
  tell?: (news: DatabaseNews) => void
  /** For tests: nothing is written safely to disk. */
  fast?: boolean
}

/**
 * Starts the PostgreSQL that came with npm: for the demonstration, for development and for tests. Production points
 * PANAH_DATABASE_URL at a PostgreSQL of its own. It listens on a socket in a folder only this user can enter, which is why no
 * password is asked there. On Windows, where this was never run, it listens on the loopback address with a generated password.
 */
export async function startEmbeddedPostgres({
  dataDir: given,
  log,
  tell = () => undefined,
  fast = false,
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(given)
  const programs = findPostgres()
  const identity = chooseIdentity(programs.postgres)
  const socketDir = process.platform === 'win32' ? '127.0.0.1' : makeSocketFolder()
  const undo: (() => void | Promise<void>)[] = [() => rmSync(socketDir, { recursive: true, force: true })]
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step()
  }
  try {
    undo.push(await holdDataFolder(dataDir, socketDir))
    const cluster = join(dataDir, 'postgres')
    const password = process.platform === 'win32' ? readOrMakePassword(dataDir) : undefined
    if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(cluster, { ...programs, identity }, fast, dataDir)
    await clearOrphans(cluster, log)
    giveTo(identity.owner, cluster)
    const port = process.platform === 'win32' ? await aFreePort() : 5432
    const server = await superviseServer({
      command: [...identity.prefix, programs.postgres, ...serverArguments(cluster, socketDir, port, fast)],
      log,
      tell,
    })
    undo.push(() => server.stop())
    const owner: OwnerConnection = { host: socketDir, port, user: 'panah_owner', database: 'panah', password }
    await createDatabase(owner)
    return { socketDir, port, owner, lost: server.lost, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The path of a socket may have 107 bytes, and some temporary folders are deeper than that allows. */
function makeSocketFolder(): string {
  const folder = tmpdir().length < 70 ? tmpdir() : '/tmp'
  const made = mkdtempSync(join(folder, 'panah-'))
  chmodSync(made, 0o700)
  return made
}

function readOrMakePassword(dataDir: string): string {
  const file = join(dataDir, 'owner-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

/**
 * Made beside its place and moved there whole, so that a start cut short leaves no half of a database. Each attempt has a folder of its
 * own: the dying initdb of an attempt that was killed clears its folder, and would clear this one's if they shared a name.
 */
async function createCluster(cluster: string, programs: Parameters<typeof runInitdb>[0], fast: boolean, dataDir: string): Promise<void> {
  const begun = `${basename(cluster)}.unfinished`
  for (const left of readdirSync(dataDir).filter((name) => name.startsWith(begun))) clearAway(join(dataDir, left))
  const unfinished = mkdtempSync(join(dataDir, `${begun}-`))
  giveTo(programs.identity.owner, unfinished)
  await runInitdb(programs, [
    ...['-D', unfinished, '-U', 'panah_owner', '-E', 'UTF8', '--no-instructions'],
    ...(process.platform === 'win32' ? ['-A', 'scram-sha-256', `--pwfile=${join(dataDir, 'owner-password')}`] : ['-A', 'trust']),
    // With the plain C locale pg_trgm finds no letters in Urdu at all.
    ...[`--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(fast ? ['--no-sync'] : []),
  ])
  renameSync(unfinished, cluster)
}

/** Best effort: what a dying initdb still writes into is left for the next start to clear. */
function clearAway(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    if (!['ENOTEMPTY', 'EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

function serverArguments(cluster: string, socketDir: string, port: number, fast: boolean): string[] {
  const settings = {
    ...(process.platform === 'win32'
      ? { listen_addresses: socketDir }
      : { listen_addresses: '', unix_socket_directories: socketDir, unix_socket_permissions: '0700' }),
    port: String(port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // A failed statement carries what it was about to write: names. The server keeps its own, nameless account of errors.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(fast ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

async function createDatabase(owner: OwnerConnection): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner.database])
    if (rowCount === 0) await client.query(`create database ${owner.database}`)
  } finally {
    await client.end()
  }
}

function aFreePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, readlinkSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Who uses a data folder now. The start time tells a process from a later one that was given the same number. */
interface Holder {
  pid: number
  startedAt: string
  socketDir: string
}

/** Takes the data folder for this process, or refuses in words if another living process has it. Gives back how to let go. */
export async function holdDataFolder(dataDir: string, socketDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = join(dataDir, 'in-use')
  const mine = `${lock}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), socketDir } satisfies Holder))
  try {
    while (!took(mine, lock)) await letGoOfTheDead(dataDir, lock)
  } finally {
    rmSync(mine)
  }
  return () => rmSync(lock, { force: true })
}

/** The folder of the socket of the Panah that runs on this data folder now; null where none does. */
export function socketOfRunning(dataDir: string): string | null {
  const holder = readHolder(join(dataDir, 'in-use'))
  return holder && isAlive(holder.pid) && startOf(holder.pid) === holder.startedAt ? holder.socketDir : null
}

/** A hard link appears whole and only once, however many start together. */
function took(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function letGoOfTheDead(dataDir: string, lock: string): Promise<void> {
  const holder = readHolder(lock)
  // A server that is being restarted may need this moment to be gone.
  if (holder && startOf(holder.pid) === holder.startedAt && !(await hasEnded(holder.pid, 1000))) {
    throw new Error(
      `The data folder ${dataDir} is in use by another Panah (process ${holder.pid}). Stop that one first, or give this one its own folder: PANAH_DATA_DIR=/another/folder npm start`,
    )
  }
  if (holder) rmSync(holder.socketDir, { recursive: true, force: true })
  rmSync(lock, { force: true })
}

function readHolder(lock: string): Holder | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'))
  } catch {
    return null
  }
}

/** Stops a database that outlived its server, and removes a lock file whose process number now belongs to someone else. */
export async function clearOrphans(cluster: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid')
  const pid = Number(readFirstLine(pidFile))
  if (!pid || !isAlive(pid)) return
  if (!isPostgresOn(pid, cluster)) {
    // PostgreSQL would take the stranger for itself and refuse to start.
    if (!hasPostgres(cluster)) rmSync(pidFile)
    return
  }
  log(`stopping a database (process ${pid}) that outlived its server`)
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(pid, signal)
    if (await hasEnded(pid, 10_000)) return
  }
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (!isAlive(pid)) return true
    await sleep(50)
  }
  return false
}

function isPostgresOn(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') return folderOf(pid) === realpathSync(cluster)
  if (process.platform === 'win32') return false
  return ps(pid, 'command').includes('postgres')
}

/** Every process of PostgreSQL works in the data folder. */
function hasPostgres(cluster: string): boolean {
  if (process.platform !== 'linux') return false
  const folder = realpathSync(cluster)
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && folderOf(Number(name)) === folder)
}

function folderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return null
  }
}

function startOf(pid: number): string {
  if (process.platform === 'win32') return ''
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  return linuxStat(pid)[19] ?? ''
}

/** The kernel's figures on a process, from its state on: the command name before them may itself hold spaces and brackets. */
function linuxStat(pid: number): string[] {
  const stat = readFirstLine(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

function readFirstLine(path: string): string {
  try {
    return readFileSync(path, 'utf8').split('\n')[0] ?? ''
  } catch {
    return ''
  }
}

function isAlive(pid: number): boolean {
  // In a container nobody may ever collect the dead.
  if (process.platform === 'linux' && linuxStat(pid)[0] === 'Z') return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '@panah/domain/law/edition'
import { startEmbeddedPostgres, type OwnerConnection } from '@panah/server/db/embedded-postgres'
import { migrate } from '@panah/server/db/migrate'
import { openDatabase } from '@panah/server/db/database'
import { requalify, type Progress } from '@panah/server/law/again/requalify'
import pg from 'pg'
import { nodeArguments } from '../../../../scripts/child.ts'
import { at } from '../../../../scripts/paths.ts'
import { atMost, say, told, type Figure } from '../../../../scripts/bench/figures.ts'
import { inventPeople } from './people.ts'
import { fillScreenings } from './screening-rows.ts'

/**
 * So many screenings in a real PostgreSQL that writes safely to disk, asked again: once from beginning to end, and once by
 * `panah law requalify` as an operator calls it, stopped halfway with Ctrl-C, killed after that, and called until nothing is left.
 */
export async function amendmentFigures(edition: Edition, size: number): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'panah-bench-'))
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined })
  const database = new pg.Client({ ...postgres.owner })
  try {
    await migrate(postgres.owner)
    await database.connect()
    const people = inventPeople(edition, Math.min(1000, size))
    say(`writing ${size} screenings of ${people.length} invented people …`)
    await fillScreenings(database, people, size)
    const once = await straightThrough(postgres.owner, database, amended(edition, '2027-01-01.bench-once0'))
    const twice = await interrupted(postgres.owner, database, amended(edition, '2027-01-02.bench-twice'), folder, size)
    return [
      atMost(`${size.toLocaleString('en')} screenings asked again after an amendment`, once.seconds, (60 * size) / 100_000, 's'),
      told('of this, time two threads and the one that writes kept the processors busy', once.busy, 's'),
      told('of these the amended section changes', once.changed),
      told('lines in the ledger', once.lines),
      told('stopped halfway, killed at three quarters, called again until done: each asked', twice),
    ]
  } finally {
    await database.end()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The law with the line between s. 3(1) and s. 3(2) of the trafficking Act drawn at childhood alone, in the text of 2025. */
function amended(edition: Edition, id: string): Edition {
  const victims = { 'ptpa-2018/3-1': { none: ['victim-is-child'] }, 'ptpa-2018/3-2': { any: ['victim-is-child'] } } as const
  const provisions = edition.provisions.map((provision) => {
    const victim = Object.entries(victims).find(([section]) => section === provision.id)?.[1]
    if (!victim) return provision
    const versions = provision.versions.map((version) =>
      version.from < '2025-01-01'
        ? version
        : {
            ...version,
            elements: version.elements.map((each) => (each.element === 'victim' ? { element: each.element, ...victim } : each)),
          },
    )
    return { ...provision, versions }
  })
  return { ...edition, id, provisions }
}

interface Kept {
  readonly rows: number
  readonly changed: number
  readonly lines: number
  readonly told: number
}

/** What the database holds about an edition, and what the ledger says of it. */
async function keptUnder(database: pg.Client, edition: string): Promise<Kept> {
  const { rows } = await database.query<Kept>(
    `select (select count(*)::int from panah.screening_again where law_edition = $1) as rows,
            (select count(*)::int from panah.screening_again where law_edition = $1 and changed) as changed,
            count(*)::int as lines, coalesce(sum((detail::jsonb ->> 'screenings')::int), 0)::int as told
     from panah.ledger_entry where action = 'law.requalify' and detail::jsonb ->> 'edition' = $1`,
    [edition],
  )
  return rows[0] ?? { rows: 0, changed: 0, lines: 0, told: 0 }
}

/** In this process, so that the time its threads kept the processors busy can be told from the time they waited for others. */
async function straightThrough(owner: OwnerConnection, database: pg.Client, edition: Edition) {
  const db = openDatabase({ ...owner, max: 3 }, () => undefined)
  const [began, before] = [performance.now(), process.cpuUsage()]
  let tenths = 0
  const tell = ({ screenings, of }: Progress) => {
    if (Math.floor((10 * screenings) / of) > tenths)
      say(`${screenings} of ${of} after ${((performance.now() - began) / 1000).toFixed(1)} s`)
    tenths = Math.floor((10 * screenings) / of)
  }
  try {
    await requalify(db, { edition, workers: 2, batch: 1000, clock: () => new Date().toISOString(), tell })
  } finally {
    await db.destroy()
  }
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - began) / 1000, busy: (user + system) / 1e6, ...(await keptUnder(database, edition.id)) }
}

/** Once politely, once as by a power cut, then to the end: each screening must have been asked once, and the ledger must say so. */
async function interrupted(owner: OwnerConnection, database: pg.Client, edition: Edition, folder: string, size: number): Promise<string> {
  // Small enough that there is a halfway also where few are asked.
  const batch = Math.min(1000, Math.ceil(size / 50))
  const stopped = await asOperator(owner, edition, folder, { batch, stop: { signal: 'SIGINT', share: 0.5 } })
  const halfway = await keptUnder(database, edition.id)
  // What was left is half: half of that is three quarters.
  const killed = await asOperator(owner, edition, folder, { batch, stop: { signal: 'SIGKILL', share: 0.5 } })
  const later = await keptUnder(database, edition.id)
  const { code } = await asOperator(owner, edition, folder)
  const { rows, told: inLedger } = await keptUnder(database, edition.id)
  say(`stopped (code ${stopped.code}) with ${halfway.rows} kept, killed (${killed.code}) with ${later.rows}, then ${rows} (code ${code})`)
  const holds = stopped.code === 130 && killed.code === 'SIGKILL' && code === 0 && halfway.rows < later.rows && later.rows < size
  if (!holds || rows !== size || inLedger !== size) throw new Error('Stopping and going on lost or repeated something.')
  return 'exactly once'
}

/** The command as an operator calls it, stopped at a share of its way where that is wished. */
async function asOperator(
  owner: OwnerConnection,
  edition: Edition,
  folder: string,
  { stop, batch }: { stop?: { signal: 'SIGINT' | 'SIGKILL'; share: number }; batch?: number } = {},
): Promise<{ code: number | string | null }> {
  const file = join(folder, 'amended.json')
  const batches = batch === undefined ? [] : ['--batch', String(batch)]
  writeFileSync(file, JSON.stringify(edition))
  const address = `postgresql://${owner.user}:${owner.password ?? ''}@localhost:${owner.port}/${owner.database}?host=${encodeURIComponent(owner.host)}`
  const child = spawn(
    process.execPath,
    [...nodeArguments, at('packages/cli/src/main.ts'), 'law', 'requalify', '--edition', file, ...batches],
    {
      env: { ...process.env, PANAH_DATABASE_URL: address },
      stdio: ['ignore', 'inherit', 'pipe'],
    },
  )
  let asked = false
  child.stderr.on('data', (data: Buffer) => {
    process.stderr.write(data)
    const [, done = '0', of = '1'] = /(\d+) of (\d+),[^\n]*\n$/.exec(data.toString('utf8')) ?? []
    if (!stop || asked || Number(done) < Number(of) * stop.share) return
    asked = true
    child.kill(stop.signal)
  })
  return new Promise((settle, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => settle({ code: code ?? signal }))
  })
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { withChain } from '../src/audit/read-chain.ts'
import { verify } from '../src/audit/verify.ts'
import { openDatabase } from '../src/db/database.ts'
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts'
import { migrate } from '../src/db/migrate.ts'

// How many entries a second the verifier checks, read from a database: `npm run bench -- ledger 200000`.
const entries = Number(process.argv[2] ?? 200_000)
const dataDir = mkdtempSync(join(tmpdir(), 'panah-bench-'))
const postgres = await startEmbeddedPostgres({ dataDir, fast: true, log: () => undefined })
try {
  await migrate(postgres.owner)
  const owner = openDatabase({ ...postgres.owner }, () => undefined)
  const written = performance.now()
  // One transaction for each, as in life.
  await sql`
    do $$ begin
      for n in 1..${sql.lit(entries)} loop
        perform panah_hidden.append(md5((n % 50)::text)::uuid, md5((n % 80)::text)::uuid, 'caseworker', 'case.note', 'case-file', md5((n % 5000)::text)::uuid,
          'done', null, '{"command":"' || gen_random_uuid() || '","version":3,"fields":["state"]}');
        commit;
      end loop;
    end $$`.execute(owner)
  report('written by the database', written)
  await owner.destroy()
  const checked = performance.now()
  const { broken } = await withChain(postgres.owner, (chain) => verify(chain, null))
  if (broken) throw new Error(`the chain breaks at ${broken.seq}`)
  report('checked', checked)
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

function report(what: string, since: number): void {
  const seconds = (performance.now() - since) / 1000
  process.stdout.write(`${entries} entries ${what} in ${seconds.toFixed(1)} s: ${Math.round(entries / seconds)} a second\n`)
}

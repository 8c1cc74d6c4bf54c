import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { atLeast, quiet, report, say, told } from '../../../scripts/bench/figures.ts'
import { withChain } from '../src/audit/read-chain.ts'
import { verify } from '../src/audit/verify.ts'
import { openDatabase } from '../src/db/database.ts'
import { startEmbeddedPostgres } from '../src/db/embedded-postgres.ts'
import { migrate } from '../src/db/migrate.ts'

// How many entries a second the verifier checks, read from a database: `npm run bench -- ledger [--size 200000] [--markdown]`.
const { values } = parseArgs({ options: { size: { type: 'string', default: '200000' }, markdown: { type: 'boolean', default: false } } })
const entries = Number(values.size)
const load = await quiet()
const dataDir = mkdtempSync(join(tmpdir(), 'panah-bench-'))
const postgres = await startEmbeddedPostgres({ dataDir, fast: true, log: () => undefined })
try {
  await migrate(postgres.owner)
  const owner = openDatabase({ ...postgres.owner }, () => undefined)
  say(`writing ${entries} entries, each in a transaction of its own, as in life …`)
  const written = performance.now()
  await sql`
    do $$ begin
      for n in 1..${sql.lit(entries)} loop
        perform panah_hidden.append(md5((n % 50)::text)::uuid, md5((n % 80)::text)::uuid, 'caseworker', 'case.note', 'case-file', md5((n % 5000)::text)::uuid,
          'done', null, '{"command":"' || gen_random_uuid() || '","version":3,"fields":["state"]}');
        commit;
      end loop;
    end $$`.execute(owner)
  const aSecondWritten = entries / secondsSince(written)
  await owner.destroy()
  say('checking them …')
  const checked = performance.now()
  const { broken } = await withChain(postgres.owner, (chain) => verify(chain, null))
  if (broken) throw new Error(`the chain breaks at ${broken.seq}`)
  const figures = [
    atLeast('ledger entries checked', Math.round(entries / secondsSince(checked)), 50_000, 'a second'),
    told('ledger entries written one after the other, without waiting for the disk', Math.round(aSecondWritten), 'a second'),
  ]
  report('ledger', figures, { markdown: values.markdown, load })
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000
}

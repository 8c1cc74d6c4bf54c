import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres, type OwnerConnection } from '../../src/db/embedded-postgres.ts'
import { migrate } from '../../src/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The migrated database that every test file gets a copy of. */
    template: OwnerConnection
  }
}

interface Shared {
  users: number
  running: Promise<{ template: OwnerConnection; stop: () => Promise<void> }>
}

// Projects load this file once each, and all of them share one cluster.
const shelf: typeof globalThis & { panahTestPostgres?: Shared } = globalThis

/** Before any test of a project: one PostgreSQL for the whole run, migrated once. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (shelf.panahTestPostgres ??= { users: 0, running: start() })
  shared.users += 1
  const { template, stop } = await shared.running
  project.provide('template', template)
  return async () => {
    shared.users -= 1
    if (shared.users > 0) return
    delete shelf.panahTestPostgres
    await stop()
  }
}

async function start() {
  const dataDir = mkdtempSync(join(tmpdir(), 'panah-vitest-'))
  const postgres = await startEmbeddedPostgres({ dataDir, fast: true, log: (line) => console.error(line) })
  const stop = async () => {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await migrate(postgres.owner)
    return { template: postgres.owner, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

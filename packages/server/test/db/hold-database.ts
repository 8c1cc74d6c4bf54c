import { startEmbeddedPostgres } from '../../src/db/embedded-postgres.ts'

// Stands for a server in the tests that end one: holds the database of the folder given, and tells when it has it.
const [dataDir = ''] = process.argv.slice(2)
const database = await startEmbeddedPostgres({ dataDir, fast: true, log: () => {} })
process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)))
process.stdout.write(`${JSON.stringify(database.owner)}\n`)
setInterval(() => {}, 60_000)

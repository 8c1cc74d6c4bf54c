import { startHouse } from './house.ts'

const house = await startHouse(process.env).catch((error: unknown) => {
  console.error(`Panah did not start. ${reasonOf(error)}`)
  return process.exit(1)
})

let stopping = false
/** Longer than a clean end takes; a database that is gone answers nobody who waits for it. */
const patience = 10_000
const stop = async (signal: string) => {
  if (stopping) return
  stopping = true
  house.log.info({ signal }, 'stopping')
  await house.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))

void house.lost.then(async (reason) => {
  if (stopping) return
  stopping = true
  console.error(`Panah has to stop: its database ended and does not start again. ${reason.message}
What was acknowledged is kept in the data folder. Start Panah again; if the database ends again, docs/running.md says what to look at.`)
  setTimeout(() => process.exit(1), patience).unref()
  await house.stop()
  process.exit(1)
})

/** What an operator can do something about, in a sentence; the whole account of anything that nobody foresaw. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PANAH_PORT=${Number(port) + 1} npm start`
  if (/PANAH_[A-Z_]+/.test(error.message)) return error.message
  return error.stack ?? error.message
}

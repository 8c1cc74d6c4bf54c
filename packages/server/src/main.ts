import { startHouse } from './house.ts'

const house = await startHouse(process.env)

let stopping = false
const stop = async (signal: string) => {
  if (stopping) return
  stopping = true
  house.log.info({ signal }, 'stopping')
  await house.stop()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal))

import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

const Secrets = z.object({
  appPassword: z.string().min(32),
  gatePassword: z.string().min(32),
  /** Outer keys by id, base64 of 32 bytes; the last one seals what is new. */
  keys: z.array(z.object({ id: z.string(), key: z.string() })).min(1),
  /** Keys the hashes under which failed sign-ins are counted. */
  counting: z.string().min(32),
})
export type Secrets = z.infer<typeof Secrets>

/** Reads the keys that live outside the database, or makes them where there are none. Losing this file loses every identity. */
export async function loadSecrets(file: string): Promise<Secrets> {
  const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found !== null) return Secrets.parse(JSON.parse(found))
  const secret = () => randomBytes(32).toString('base64')
  const made: Secrets = { appPassword: secret(), gatePassword: secret(), keys: [{ id: 'k1', key: secret() }], counting: secret() }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return made
}

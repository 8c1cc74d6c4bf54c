import { resolve } from 'node:path'

/** What an operator sets, all by environment; docs/running.md lists them. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** An owner's connection to a PostgreSQL of one's own; without it the embedded one runs in the data folder. */
  readonly databaseUrl: string | null
  /** A demo world of invented people is loaded into an empty database. */
  readonly demo: boolean
  /** Whether everybody must set up the second step at the first sign-in. */
  readonly totpRequired: boolean
  /** Set where a proxy in front speaks TLS: cookies are then marked secure and the client's address is read from the proxy. */
  readonly behindTls: boolean
  readonly secretsFile: string
}

export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const dataDir = resolve(env.PANAH_DATA_DIR ?? '.panah')
  const port = Number(env.PANAH_PORT ?? 4000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PANAH_PORT must be a number from 0 to 65535, and is "${env.PANAH_PORT}"`)
  const databaseUrl = env.PANAH_DATABASE_URL ?? null
  const demo = (env.PANAH_DEMO ?? (databaseUrl ? 'no' : 'yes')) === 'yes'
  return {
    port,
    host: env.PANAH_HOST ?? '127.0.0.1',
    dataDir,
    databaseUrl,
    demo,
    totpRequired: (env.PANAH_TOTP ?? (demo ? 'offered' : 'required')) === 'required',
    behindTls: env.PANAH_BEHIND_TLS === 'yes',
    secretsFile: resolve(env.PANAH_SECRETS_FILE ?? `${dataDir}/secrets.json`),
  }
}

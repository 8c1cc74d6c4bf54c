import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences whose code may be given out as part of a work under the AGPL, version 3 or later. */
const compatible = new Set([
  '0BSD',
  'AGPL-3.0-or-later',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
])

interface Package {
  dev?: boolean
  devOptional?: boolean
  link?: boolean
  license?: unknown
}

/** Complains of every package we give out whose licence does not allow it, or is not told. */
export function checkLicences(folder: string): string[] {
  const lock: { packages: Record<string, Package> } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (entry.dev || entry.link || path === '') return []
    const licence = licenceOf(folder, path, entry)
    if (licence && isCompatible(licence)) return []
    return [`${path}: ${licence ?? 'no licence told'} cannot be given out under AGPL-3.0-or-later`]
  })
}

function licenceOf(folder: string, path: string, entry: Package): string | null {
  if (typeof entry.license === 'string') return entry.license
  const manifest = join(folder, path, 'package.json')
  if (!existsSync(manifest)) return null
  const told: { license?: string | { type?: string } } = JSON.parse(readFileSync(manifest, 'utf8'))
  return (typeof told.license === 'object' ? told.license.type : told.license) ?? null
}

/** Understands one licence, a choice, or several together. A mixture of both is left to a human, and refused until then. */
export function isCompatible(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, '').trim()
  if (/ OR /.test(plain) && / AND /.test(plain)) return false
  if (/ OR /.test(plain)) return plain.split(/ OR /).some(isCompatible)
  if (/ AND /.test(plain)) return plain.split(/ AND /).every(isCompatible)
  return compatible.has(plain)
}

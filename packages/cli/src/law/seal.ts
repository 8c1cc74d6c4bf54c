import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { ProvisionFile } from './law-file.ts'
import type { LawFiles } from './read-law.ts'

/** A short hash over everything a lawyer signs: words, dates, elements, figures. The review block itself is outside it. */
export function sealOf(provision: ProvisionFile): string {
  return sealOver(provision)
}

/** The seal over everything in a reviewed file but its review block. */
export function sealOver(file: { readonly review: unknown }): string {
  const { review: _review, ...signed } = file
  return createHash('sha256').update(canonical(signed)).digest('hex').slice(0, 12)
}

/** Writes the seals of sections that were changed. A changed section that was signed falls back to unreviewed. */
export function sealAll(folder: string, law: LawFiles): { file: string; lostSignature: boolean }[] {
  const sealed: { file: string; lostSignature: boolean }[] = []
  for (const { file, value } of law.provisions) {
    const seal = sealOf(value)
    if (value.review.seal === seal) continue
    const path = join(folder, file)
    const document = parseDocument(readFileSync(path, 'utf8'), { version: '1.2', schema: 'core' })
    const lostSignature = value.review.status === 'signed' && value.review.seal !== undefined
    if (lostSignature) {
      document.setIn(['review', 'status'], 'unreviewed')
      document.deleteIn(['review', 'by'])
      document.deleteIn(['review', 'on'])
    }
    document.setIn(['review', 'seal'], seal)
    writeReview(path, document.toJS().review as Record<string, string>)
    sealed.push({ file, lostSignature })
  }
  return sealed
}

/** The review block is the last of a file, so that a seal changes these lines and no other. */
export function writeReview(path: string, review: Record<string, string>): void {
  const text = readFileSync(path, 'utf8')
  const start = text.search(/^review:/m)
  const lines = Object.entries(review).map(([key, value]) => `  ${key}: ${key === 'seal' ? `'${value}'` : written(value)}`)
  writeFileSync(path, `${text.slice(0, start)}review:\n${lines.join('\n')}\n`)
}

/** A word as YAML takes it: a name with a colon or a hash in it stands in quotes. */
function written(value: string): string {
  return /^[\p{L}\d][\p{L}\p{M}\d .,'-]*$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

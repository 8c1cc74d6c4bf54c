import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { LawFiles, Problem } from './read-law.ts'
import { sealOf, writeReview } from './seal.ts'

export type Signature = { readonly section: string | undefined; readonly by: string | undefined; readonly on: string | undefined }
export type Signed = { readonly ok: true; readonly file: string } | { readonly ok: false; readonly problem: Problem }

/** Signs one section as it stands now: whoever signs has read these words, and the seal over them breaks with the first change. */
export function signSection(folder: string, law: LawFiles, { section, by, on }: Signature): Signed {
  const refuse = (file: string, what: string): Signed => ({ ok: false, problem: { file, what } })
  if (section === undefined) return refuse('seal', 'one section is signed at a time: name it, such as ptpa-2018/3-2')
  const name = by?.trim() ?? ''
  if (!/\p{L}{2}/u.test(name) || /[\n\r]/.test(name)) return refuse(section, 'a signature has a name: --by "…"')
  if (!z.iso.date().safeParse(on).success) return refuse(section, 'a signature has a day: --on 2026-01-15')
  const found = law.provisions.find(({ value }) => value.id === section)
  if (!found) return refuse(section, 'there is no such section')
  const { file, value } = found
  const seal = sealOf(value)
  if (value.review.seal !== seal)
    return refuse(file, 'was changed after it was sealed: run `panah law seal`, read it in the book, then sign')
  const path = join(folder, file)
  if (!/^review:/m.test(readFileSync(path, 'utf8'))) return refuse(file, 'has no review block')
  writeReview(path, { status: 'signed', by: name, on: on ?? '', seal })
  return { ok: true, file }
}

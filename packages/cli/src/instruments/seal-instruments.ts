import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../law/read-law.ts'
import { sealOver, writeReview } from '../law/seal.ts'
import { reviewedFiles, type InstrumentFiles } from './read-instruments.ts'

/** Writes the seals of files that were changed. A changed file that was signed falls back to unreviewed. */
export function sealInstruments(folder: string, files: InstrumentFiles): { file: string; lostSignature: boolean }[] {
  return reviewedFiles(files)
    .filter(({ value }) => value.review.seal !== sealOver(value))
    .map(({ file, value }) => {
      writeReview(join(folder, file), { status: 'unreviewed', seal: sealOver(value) })
      return { file, lostSignature: value.review.status === 'signed' }
    })
}

export interface Signature {
  readonly file: string | undefined
  readonly by: string | undefined
  readonly on: string | undefined
}

/** Signs one file as it stands now. Says why it cannot, or nothing. */
export function signFile(folder: string, files: InstrumentFiles, { file, by, on }: Signature): Problem | null {
  const name = by?.trim() ?? ''
  const refuse = (what: string): Problem => ({ file: file ?? 'seal', what })
  if (file === undefined) return refuse('one file is signed at a time: name it, such as questions/held.yaml')
  if (!/\p{L}{2}/u.test(name) || /[\n\r]/.test(name)) return refuse('a signature has a name: --by "…"')
  if (!z.iso.date().safeParse(on).success) return refuse('a signature has a day: --on 2026-01-15')
  const found = reviewedFiles(files).find((each) => each.file === file)
  if (!found) return refuse('there is no such file')
  const seal = sealOver(found.value)
  if (found.value.review.seal !== seal) return refuse('was changed after it was sealed: run `panah instruments seal`, read it, then sign')
  writeReview(join(folder, file), { status: 'signed', by: name, on: on ?? '', seal })
  return null
}

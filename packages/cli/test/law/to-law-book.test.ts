import type { LawBook } from '@panah/domain/law/law-book'
import { withBook } from '@panah/domain/law/law-book'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lawFolder } from '../../src/law/law-folder.ts'
import { readLaw } from '../../src/law/read-law.ts'
import { toEdition } from '../../src/law/to-edition.ts'
import { forEngine, toLawBook } from '../../src/law/to-law-book.ts'
import { aCopyOfTheLaw, change, problemsIn } from './folder.ts'

const law = readLaw(lawFolder)
const whole = toEdition(law, '2026-01-15')
const book = toLawBook(law, whole)

test('What is taken out for the phone is put back whole for a reader', () => {
  expect(withBook(forEngine(whole), JSON.parse(JSON.stringify(book)) as LawBook)).toEqual(whole)
})

test('The law that a phone carries stays below 100 KB compressed', () => {
  expect(gzipSync(JSON.stringify(forEngine(whole))).length).toBeLessThan(100 * 1024)
})

test('Every section has its plain statement and at least three cases in the book, and stands under a heading of everyday words', () => {
  const listed = new Set(book.situations.flatMap(({ sections }) => sections))
  for (const { id } of whole.provisions) {
    expect(book.says[id]?.ur, id).toBeTruthy()
    expect(book.cases[id]?.length, id).toBeGreaterThanOrEqual(3)
    expect(listed.has(id), id).toBe(true)
  }
})

test('A book that was changed by hand, and a situation that names no section, are found', () => {
  const folder = aCopyOfTheLaw()
  const path = join(folder, 'book.json')
  writeFileSync(path, readFileSync(path, 'utf8').replace('made-out', 'open'))
  expect(problemsIn(folder)).toEqual(['book.json: is stale: run `panah law build`'])
  change(folder, 'situations.yaml', 'ppc/334', 'ppc/9999')
  expect(problemsIn(folder)).toContain('situations.yaml: organs names the section "ppc/9999", which there is not')
})

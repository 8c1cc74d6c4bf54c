import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLaw } from '../../src/law/read-law.ts'
import { sealAll } from '../../src/law/seal.ts'
import { aCopyOfTheLaw, change, problemsIn } from './folder.ts'

const section = 'pakistan/ptpa-2018/section-4.yaml'

test('Nothing is sealed again that nobody changed', () => {
  const folder = aCopyOfTheLaw()
  expect(sealAll(folder, readLaw(folder))).toEqual([])
})

test('A signature stands while the words stand, and falls with them', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'status: unreviewed', 'status: signed\n  by: Test Counsel\n  on: 2026-01-15')
  expect(problemsIn(folder).some((line) => line.startsWith(section))).toBe(false)
  change(folder, section, 'max: 2000000', 'max: 2000001')
  expect(sealAll(folder, readLaw(folder))).toEqual([{ file: section, lostSignature: true }])
  const after = readFileSync(join(folder, section), 'utf8')
  expect(after).toContain('status: unreviewed')
  expect(after).not.toContain('Test Counsel')
})

test('Sealing changes the review block and no other line', () => {
  const folder = aCopyOfTheLaw()
  change(folder, section, 'Trafficking under section 3 is aggravated', 'Trafficking under section 3 is graver')
  const before = readFileSync(join(folder, section), 'utf8')
  sealAll(folder, readLaw(folder))
  const after = readFileSync(join(folder, section), 'utf8')
  expect(after.slice(0, after.indexOf('review:'))).toBe(before.slice(0, before.indexOf('review:')))
  expect(after).not.toBe(before)
})

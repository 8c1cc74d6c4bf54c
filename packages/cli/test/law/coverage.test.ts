import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkCoverage, writeCoverage } from '../../src/law/coverage.ts'
import { readLaw } from '../../src/law/read-law.ts'
import { aCopyOfTheLaw, change } from './folder.ts'

const page = 'notes/coverage.md: is stale: run `panah law build`'
const found = (folder: string) => checkCoverage(folder, readLaw(folder)).map(({ file, what }) => `${file}: ${what}`)

test('Nothing of the reference is lost: every row, rule, pair, step, body, doubt and question has its counterpart or a reason', () => {
  expect(found(aCopyOfTheLaw())).toEqual([])
})

test('A lawyer who drops a row, a rule of office, a step or a doubt is told which entry has no counterpart any more', () => {
  const folder = aCopyOfTheLaw()
  change(folder, 'pakistan/ppc/section-374.yaml', 'row: PPC-374', 'row: PPC-0')
  change(folder, 'pakistan/rules/agency.yaml', 'rule: JA-06', 'rule: JA-66')
  change(folder, 'procedure/steps.yaml', 'step: DL-06', 'step: DL-66')
  change(folder, 'doubts.yaml', 'id: U-25', 'id: U-65')
  const lost = ['PPC-374', 'JA-06', 'DL-06', 'U-25'].map(
    (entry) => `reference.yaml: ${entry} has no counterpart here, and no reason is given`,
  )
  expect(found(folder)).toEqual([...lost, page])
})

test('A figure that the reference has not verified may not be printed', () => {
  const folder = aCopyOfTheLaw()
  change(folder, 'pakistan/blsa-kp/section-bonded-labour.yaml', 'prison: not-verified', 'prison: { min: 2, max: 5, unit: years }')
  expect(found(folder)).toContain(
    'pakistan/blsa-kp/section-bonded-labour.yaml: prints a figure for BLSA-KP, which the reference has not verified',
  )
})

test('A reason takes the place of a counterpart', () => {
  const folder = aCopyOfTheLaw()
  change(folder, 'doubts.yaml', 'id: U-25', 'id: U-65')
  change(folder, 'reference.yaml', 'elsewhere:\n', 'elsewhere:\n  U-25: A matter of practice, told in the notes\n')
  expect(found(folder)).toEqual([page])
  writeCoverage(folder, readLaw(folder))
  expect(found(folder)).toEqual([])
})

test('The page that says what is where may not be older than the files, and a trial folder without a reference has nothing to cover', () => {
  const folder = aCopyOfTheLaw()
  change(folder, 'notes/coverage.md', 'ptpa-2018/4', 'ptpa-2018/40')
  expect(found(folder)).toEqual([page])
  rmSync(join(folder, 'reference.yaml'))
  expect(found(folder)).toEqual([])
})

import { expect, test } from 'vitest'
import { checkMirror, checkShapes } from '../../architecture/shape-rules.ts'
import { readSource } from '../../architecture/source-file.ts'

test.each([
  ['a thing without a room', 'packages/server/src/utils/dates.ts', 'export const a = 1'],
  ['a barrel', 'packages/domain/src/case/index.ts', 'export const a = 1'],
  ['a barrel', 'packages/domain/src/case/all.ts', "export * from './case-file.ts'\nexport { b } from './b.ts'"],
  ['no clock and no dice', 'packages/domain/src/case/open-case.ts', 'export const openedAt = () => new Date().toISOString()'],
  ['no clock and no dice', 'packages/domain/src/case/open-case.ts', 'export const now = Date.now'],
  ['no clock and no dice', 'packages/domain/src/case/open-case.ts', 'export const now = () => Date()'],
  ['no clock and no dice', 'packages/domain/src/case/open-case.ts', 'export const id = () => Math.random()'],
  ['run by the read door', 'packages/server/src/case/queries.ts', "export const cases = (db) => db.selectFrom('case').execute()"],
  ['run by the read door', 'packages/server/src/case/queries.ts', "export const one = (db) => db.selectFrom('case').executeTakeFirst()"],
  ['stands on a floor', 'packages/domain/src/weather/rain.ts', 'export const a = 1'],
  ['kebab-case', 'packages/server/src/case/openCase.ts', 'export const a = 1'],
])('what breaks the house is caught: %s in %s', (rule, path, text) => {
  expect(checkShapes([readSource(path, text)]).join()).toContain(rule)
})

test.each([
  ['packages/domain/src/case/open-case.ts', '// never new Date() here\nexport const at = (now: string) => new Date(now)'],
  ['packages/server/src/case/queries.ts', "export const text = 'execute()'"],
  ['packages/server/src/case/records.ts', "export const save = (tx) => tx.insertInto('case').execute()"],
  ['packages/web/src/case/CasePage.tsx', 'export const CasePage = () => <p />'],
])('what the house allows is left alone: %s', (path, text) => {
  expect(checkShapes([readSource(path, text)])).toEqual([])
})

test('a test whose source was moved or deleted is caught', () => {
  const sources = [
    'packages/server/src/case/queries.ts',
    'packages/domain/src/case/case-file.policy.ts',
    'packages/server/src/db/migrations/0003-ledger.sql',
  ]
  const right = [
    'packages/server/test/case/queries.test.ts',
    'packages/server/test/case/queries.counts.test.ts',
    'packages/domain/test/case/case-file.policy.test.ts',
    'packages/server/test/db/migrations/0003-ledger.test.ts',
    'packages/server/test/world/case.ts',
  ]
  const orphan = 'packages/server/test/case/records.test.ts'
  expect(checkMirror([...sources, ...right, orphan])).toEqual([
    `${orphan}: there is no packages/server/src/case/records that this could test`,
  ])
})

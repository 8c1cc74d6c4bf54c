import { expect, test } from 'vitest'
import { checkCircles, checkImports, floors, importRules } from '../../architecture/import-rules.ts'
import { readSource } from '../../architecture/source-file.ts'

const read = (path: string, text: string) => readSource(path, text)

/** One deliberately wrong file a rule; a rule without one fails below. */
const wrong: Record<string, [path: string, text: string]> = {
  'the domain is pure: it imports itself and zod': ['packages/domain/src/law/qualify.ts', "import { readFile } from 'node:fs/promises'"],
  'the server knows neither screens nor command line': [
    'packages/server/src/door.ts',
    "import type { Page } from '../../web/src/case/CasePage.tsx'",
  ],
  'the web knows neither server nor command line': [
    'packages/web/src/case/CasePage.tsx',
    "import type { Db } from '@panah/server/db/database'",
  ],
  'the command line knows no screens': ['packages/cli/src/main.ts', "import { text } from '@panah/web/translation/use-text'"],
  'records are reached through commands': ['packages/server/src/case/queries.ts', "import { findCase } from './records.ts'"],
  'commands are reached through the door': ['packages/server/src/case/routes.ts', "import { caseCommands } from './commands.ts'"],
  'HTTP stays at the edge': ['packages/server/src/case/commands.ts', "import type { FastifyRequest } from 'fastify'"],
  'SQL stays at the bottom': ['packages/server/src/case/routes.ts', "import { sql } from 'kysely'"],
  'source does not know its tests': ['packages/server/src/case/commands.ts', "import { aCase } from '../../test/world/case.ts'"],
  'the ground of the domain lies below its rooms': ['packages/domain/src/ids.ts', "import type { Role } from './access/role.ts'"],
  ...Object.fromEntries(
    importRules
      .filter((rule) => rule.name.startsWith('floor plan'))
      .map((rule, index) => [
        rule.name,
        [`packages/domain/src/${floors[index]}/a.ts`, `import type { B } from '../${floors[index + 1]}/b.ts'`],
      ]),
  ),
}

test.each(importRules.map((rule) => [rule.name]))('a wrong import is caught: %s', (name) => {
  const [path, text] = wrong[name] ?? ['', '']
  expect(path, 'every rule has a wrong example here').not.toBe('')
  expect(checkImports([read(path, text)]).join()).toContain(name)
})

test.each([
  ['as a type inside a type', "export type A = import('@panah/server/db/database').Db"],
  ['at run time', "export const load = () => import('../../../server/src/door.ts')"],
  ['by passing it on', "export { command } from '@panah/server/door'"],
  ['everything at once', "export * from '@panah/server/door'"],
  ['for what it does when loaded', "import '@panah/server/main'"],
])('an import cannot hide: %s', (_how, text) => {
  expect(checkImports([read('packages/web/src/case/CasePage.tsx', text)])).toHaveLength(1)
})

test.each([
  [
    'packages/domain/src/case/open-case.ts',
    "import { z } from 'zod'\nimport { may } from '../access/policy.ts'\nimport { ok } from '../result.ts'",
  ],
  ['packages/server/src/case/commands.ts', "import { saveCase } from './records.ts'\nimport { command } from '../door.ts'"],
  ['packages/server/src/all-commands.ts', "import { caseCommands } from './case/commands.ts'"],
  ['packages/server/src/case/records.ts', "import { sql } from 'kysely'"],
  ['packages/server/src/case/routes.ts', "import type { FastifyInstance } from 'fastify'"],
  ['packages/cli/src/main.ts', "import { migrate } from '@panah/server/db/migrate'\nimport { readFile } from 'node:fs/promises'"],
  ['packages/web/src/case/CasePage.tsx', "import { qualify } from '@panah/domain/law/qualify'\nimport '@panah/law/edition.json'"],
])('what the house allows is left alone: %s', (path, text) => {
  expect(checkImports([read(path, text)])).toEqual([])
})

test('a circle is caught, though one of its imports is only a type', () => {
  const files = [
    read('packages/domain/src/case/a.ts', "import { b } from './b.ts'"),
    read('packages/domain/src/case/b.ts', "import { c } from './c.ts'"),
    read('packages/domain/src/case/c.ts', "import type { A } from './a.ts'"),
    read('packages/domain/src/case/d.ts', "import { a } from './a.ts'\nimport { c } from './c.ts'"),
  ]
  expect(checkCircles(files)).toEqual([
    'a circle of imports: packages/domain/src/case/a.ts → packages/domain/src/case/b.ts → packages/domain/src/case/c.ts → packages/domain/src/case/a.ts',
  ])
})

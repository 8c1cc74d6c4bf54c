import { describe, expect, test } from 'vitest'
import { compile } from '@panah/domain/law/compile'
import { lawFolder } from '../../src/law/law-folder.ts'
import { readLaw } from '../../src/law/read-law.ts'
import { toEdition } from '../../src/law/to-edition.ts'
import { outcomeOf, toSituation } from '../../src/law/worked-case.ts'

const files = readLaw(lawFolder)
const law = compile(toEdition(files, '2026-01-01'))

describe.each(files.provisions.map(({ file, value }) => [`${value.statute} ${value.section}`, value.id, file] as const))(
  '%s',
  (_, id, file) => {
    test.each((files.cases.get(file) ?? []).map((worked) => [worked.case, worked] as const))('%s', (__, worked) => {
      expect(outcomeOf(law, id, worked).outcome).toBe(worked.expect)
    })
  },
)

test('A fact of a worked case goes to whom it is about', () => {
  const situation = toSituation(law.edition, {
    case: 'A girl is sold by a man',
    on: '2024-01-01',
    facts: { 'victim-is-child': 'yes', 'sold-or-bought': 'yes', 'accused-gave-over': 'yes' },
    expect: 'open',
  })
  expect(situation).toMatchObject({
    transaction: { 'sold-or-bought': 'yes' },
    victims: [{ facts: { 'victim-is-child': 'yes' } }],
    accused: [{ facts: { 'accused-gave-over': 'yes' } }],
  })
})

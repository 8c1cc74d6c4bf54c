import { expect, test } from 'vitest'
import type { ChargePlan, FirFacts } from '../../src/justice/charge-plan.ts'
import { sinceThen } from '../../src/justice/plan-since.ts'
import { law } from '../law/world.ts'

const kiln: FirFacts = {
  onDate: '2025-11-01',
  between: null,
  provinces: ['PK-PB'],
  countries: [],
  transaction: { recruited: 'yes', 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes' },
  victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes' } }],
  accused: [],
}
const plan = (more: Partial<ChargePlan> = {}) => ({
  facts: kiln,
  picks: [{ offence: 'ptpa-2018/3-2', as: 'lead' as const }],
  findings: [{ offence: 'ptpa-2018/3-2', finding: 'made-out' as const, missing: [] }],
  lawEdition: 'an earlier one',
  ...more,
})

test('A plan made under the edition in force has nothing to be said of it', () => {
  expect(sinceThen(law, plan({ lawEdition: law.edition.id }))).toBeNull()
})

test('Under a newer edition one sees which picked section it finds otherwise', () => {
  const since = sinceThen(law, plan({ findings: [{ offence: 'ptpa-2018/3-2', finding: 'open', missing: ['recruited'] }] }))
  expect(since?.changed).toEqual([{ offence: 'ptpa-2018/3-2', was: 'open', is: 'made-out' }])
})

test('A section that the newer edition does not know on that day is said to be gone', () => {
  const findings = [{ offence: 'ptpa-2018/9', finding: 'made-out' as const, missing: [] }]
  expect(sinceThen(law, plan({ findings }))?.changed).toEqual([{ offence: 'ptpa-2018/9', was: 'made-out', is: null }])
})

test('What the newer edition proposes on the same facts and nobody picked is named, and what was picked is not named again', () => {
  const since = sinceThen(law, plan())
  expect(since?.proposed).toContain('blsa-punjab/11')
  expect(since?.proposed).not.toContain('ptpa-2018/3-2')
})

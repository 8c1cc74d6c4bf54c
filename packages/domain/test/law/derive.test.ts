import { expect, test } from 'vitest'
import { derive } from '../../src/law/derive.ts'
import { reasonsOf } from '../../src/law/explain.ts'
import { evaluatePair, textsInForce } from '../../src/law/evaluate-pair.ts'
import { situation } from './parties.ts'
import { law } from './world.ts'

function deriveDefinition(id: string, ...given: Parameters<typeof situation>) {
  const matter = situation(...given)
  const { ground } = evaluatePair(law, matter, textsInForce(law, matter), { victim: 0, accused: 0 })
  const slot = law.slotOf.get(`is ${id}`) ?? -1
  return derive(law, { op: 'slot', slot }, ground)
}

test('The tree says which fact shows the means of a tricked worker', () => {
  const tree = deriveDefinition('ptpa-2018/means', { deceived: 'yes' })
  expect(tree).toMatchObject({ of: 'definition', definition: 'ptpa-2018/means', value: 'yes' })
  expect(reasonsOf(tree)).toEqual([{ of: 'fact', fact: 'deceived', value: 'yes' }])
})

test('The tree of an open matter leads to the facts that are open', () => {
  const open = reasonsOf(
    deriveDefinition('ppc/kidnapping', { 'taken-from-guardian': 'yes' }, { girl: { 'victim-under-14': 'no', 'victim-is-female': 'yes' } }),
  )
  expect(open.map((reason) => (reason.of === 'fact' ? reason.fact : reason.circumstance))).toEqual([
    'taken-abroad-against-will',
    'victim-under-16',
    'victim-of-unsound-mind',
  ])
})

test('What hangs on the day says on which day', () => {
  const tree = deriveDefinition('classification/national-act', { recruited: 'yes', force: 'yes', 'forced-labour': 'yes' })
  expect(JSON.stringify(tree)).toContain('"from 2018-06-02"')
})

import { expect, test } from 'vitest'
import { answerReader, factsOfPerson } from '../../src/screening/answers.ts'
import { AgeBand } from '../../src/person/person.ts'
import { isTreatedAsChild } from '../../src/person/age.ts'
import { qualify } from '../../src/law/qualify.ts'
import { edition, scene } from './some-answers.ts'
import { situationOf } from '../../src/screening/situation-of.ts'

test('what follows from an answer is read with it, and what was not told stays unknown', () => {
  const yes = answerReader(edition, { 'bonded-labour': 'yes' })
  expect([yes('bonded-labour'), yes('compelled-labour'), yes('begging')]).toEqual(['yes', 'yes', 'unknown'])
  const no = answerReader(edition, { 'compelled-labour': 'no' })
  expect([no('domestic-servitude'), no('begging')]).toEqual(['no', 'unknown'])
  expect(answerReader(edition, { 'compelled-labour': 'unknown' })('bonded-labour')).toBe('unknown')
})

test('of two answers that cannot both stand, each is read as it was told', () => {
  const read = answerReader(edition, { 'bonded-labour': 'yes', 'compelled-labour': 'no' })
  expect([read('bonded-labour'), read('compelled-labour')]).toEqual(['yes', 'no'])
})

test('every age band agrees with itself in the eyes of the law, and only an adult is no child', () => {
  for (const ageBand of AgeBand.options) {
    const facts = factsOfPerson({ sex: null, ageBand })
    const { contradictions } = qualify(edition, situationOf(edition, { sex: null, ageBand, facts: {} }, scene))
    expect(contradictions).toEqual([])
    expect(facts['victim-is-child'] === 'no').toBe(!isTreatedAsChild(ageBand))
  }
})

import { expect, test } from 'vitest'
import { qualify } from '../../src/law/qualify.ts'
import { situation } from './parties.ts'
import { law } from './world.ts'

const asked = (...given: Parameters<typeof situation>) => qualify(law, situation(...given)).stillToAsk

test('Danger is asked about before anything else', () => {
  const questions = asked({ recruited: 'yes', 'forced-labour': 'yes' }, { him: { 'victim-is-child': 'no', 'victim-is-female': 'no' } })
  const firstOther = questions.findIndex(({ safety }) => !safety)
  expect(firstOther).toBeGreaterThan(0)
  expect(questions.slice(firstOther).some(({ safety }) => safety)).toBe(false)
})

test('The age of every victim is asked, also when the offence is made out already', () => {
  const questions = asked(
    { transported: 'yes', force: 'yes', 'commercial-sex': 'yes' },
    { one: { 'victim-is-female': 'yes' }, two: { 'victim-is-female': 'yes' } },
  )
  expect(questions.filter(({ fact }) => fact === 'victim-is-child').map(({ victimRef }) => victimRef)).toEqual(['one', 'two'])
})

test('Nobody is asked again what is known', () => {
  const questions = asked({ recruited: 'yes', 'forced-labour': 'yes', force: 'no' }, { him: { 'victim-is-child': 'no' } })
  const facts = questions.map(({ fact }) => fact)
  expect(facts).not.toContain('recruited')
  expect(facts).not.toContain('force')
  expect(facts).not.toContain('victim-is-child')
})

test('While it is open whether it is trafficking at all, the means weigh more than the papers', () => {
  const questions = asked({ recruited: 'yes', 'forced-labour': 'yes' }, { him: { 'victim-is-child': 'no', 'victim-is-female': 'no' } })
  const weight = (code: string) => questions.find(({ fact }) => fact === code)?.weight ?? 0
  expect(weight('deceived')).toBeGreaterThan(weight('organised-group'))
})

test('When nothing can change any more, nothing is asked', () => {
  const everything = Object.fromEntries(law.facts.map((fact) => [fact, 'no'] as const))
  expect(asked(everything)).toEqual([])
})

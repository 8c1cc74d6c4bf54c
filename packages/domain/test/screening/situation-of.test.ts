import { expect, test } from 'vitest'
import { situationOf } from '../../src/screening/situation-of.ts'
import { edition, scene, some } from './some-answers.ts'

const of = (about: Parameters<typeof some>[0], where: Parameters<typeof situationOf>[2] = scene) => situationOf(edition, some(about), where)

test('each answer is laid beside whomever it is about', () => {
  const situation = of({
    sex: 'male',
    ageBand: '30-59',
    facts: { recruited: 'yes', 'physical-violence': 'no', 'recruiter-licensed': 'yes' },
  })
  expect(situation.transaction).toEqual({ recruited: 'yes' })
  expect(situation.victims[0]?.facts).toMatchObject({ 'physical-violence': 'no', 'victim-is-child': 'no' })
  expect(situation.accused).toEqual([{ ref: 'accused', facts: { 'recruiter-licensed': 'yes' } }])
  expect(of({}).accused).toEqual([])
})

test('the law of the day of the deed is asked, where it was another day than the talk', () => {
  expect(of({}).onDate).toBe('2026-11-20')
  expect(of({}, { ...scene, actOn: '2019-01-05' }).onDate).toBe('2019-01-05')
})

test('an age band says no more than it knows', () => {
  const age = (ageBand: '14-15' | '18-29' | 'unknown') => of({ ageBand }).victims[0]?.facts
  expect(age('unknown')).toEqual({})
  expect(age('14-15')).not.toHaveProperty('victim-under-15')
  expect(age('18-29')).not.toHaveProperty('victim-under-21')
  expect(age('18-29')).toMatchObject({ 'victim-is-child': 'no' })
})

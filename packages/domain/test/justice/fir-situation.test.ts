import { expect, test } from 'vitest'
import { FirFacts } from '../../src/justice/charge-plan.ts'
import { firFactsOf, situationOfFir } from '../../src/justice/fir-situation.ts'
import type { Situation } from '../../src/law/situation.ts'

const known: Situation = {
  onDate: '2026-11-01',
  between: ['2026-10-01', '2026-11-01'],
  place: { provinces: ['PK-PB'], district: 'PK614', countries: ['PK', 'AE'] },
  transaction: { recruited: 'yes' },
  victims: [{ ref: 'person', facts: { 'victim-is-child': 'unknown' } }],
  accused: [{ ref: 'the man at the gate', facts: { 'accused-did-it': 'yes' } }],
}

test('Whoever was called anything before is called by a letter and a number, so that no name comes along', () => {
  const facts = firFactsOf(known)
  expect([...facts.victims, ...facts.accused].map(({ ref }) => ref)).toEqual(['V1', 'A1'])
  expect(JSON.stringify(facts)).not.toContain('gate')
  expect(FirFacts.safeParse(facts).success).toBe(true)
})

test('The way there and back loses no answer', () => {
  const facts = firFactsOf(known)
  expect(firFactsOf(situationOfFir(facts))).toEqual(facts)
  expect(situationOfFir({ ...facts, between: null })).not.toHaveProperty('between')
})

test('There is no room for a name in the facts of an FIR', () => {
  const facts = firFactsOf(known)
  expect(FirFacts.safeParse({ ...facts, victims: [{ ref: 'Test Person 14', facts: {} }] }).success).toBe(false)
  expect(FirFacts.safeParse({ ...facts, victims: [{ ref: 'V1', facts: {}, name: 'Test Person 14' }] }).success).toBe(false)
  expect(FirFacts.safeParse({ ...facts, transaction: { 'met Test Person 14': 'yes' } }).success).toBe(false)
  expect(FirFacts.safeParse({ ...facts, accused: [...facts.accused, ...facts.accused] }).success).toBe(false)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsRefused, hows, settle, type How } from '../../../src/screening/instruments/settle.ts'
import { instruments } from '../some-answers.ts'

const codes = instruments.questions.map(({ code }) => code)
const anyTold = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<How>(...hows), { maxKeys: 60 })

test('one answer settles what the law and the indicators need, so that an officer asks once', () => {
  const { facts, indicators } = settle(instruments, { 'debt-used-to-hold': 'yes', 'promised-pay': 'yes', 'child-school': 'no' })
  expect(facts).toMatchObject({ 'debt-used-to-hold': 'yes', 'debt-or-advance': 'yes', deceived: 'yes' })
  expect(indicators).toEqual({ CD02: 'yes', DR08: 'yes', EX09: 'yes' })
})

test('a denial refutes what the question asks for and nothing else', () => {
  const { facts, indicators } = settle(instruments, { 'threat-violence': 'no', 'hurt-here': 'no' })
  expect(facts).toEqual({})
  expect(indicators).toEqual({ CD11: 'no', CD04: 'no' })
})

test('whoever denies being threatened and then tells of a threat is heard', () => {
  expect(settle(instruments, { threat: 'no', 'threat-family': 'yes' }).facts.threat).toBe('yes')
  expect(settle(instruments, { 'threat-family': 'yes', threat: 'no' }).facts.threat).toBe('yes')
})

test('what was refused, skipped, not known or never asked is never a no', () => {
  fc.assert(
    fc.property(anyTold, (told) => {
      const silent = Object.fromEntries(Object.entries(told).filter(([, how]) => how === 'yes' || how === 'no'))
      const settled = settle(instruments, told)
      const spoken = settle(instruments, silent)
      expect(settled.indicators).toEqual(spoken.indicators)
      for (const [fact, answer] of Object.entries(settled.facts))
        if (answer !== 'unknown') expect(spoken.facts).toMatchObject({ [fact]: answer })
    }),
  )
})

test('a fact that no question of the edition asks for is kept as it was asked outright', () => {
  expect(settle(instruments, { 'accused-repeat': 'no', 'victim-agreed': 'yes' }).facts).toEqual({
    'accused-repeat': 'no',
    'victim-agreed': 'yes',
  })
})

test('what somebody refused to say is known as facts, whatever the question was called', () => {
  expect(factsRefused(instruments, { 'child-touch': 'refused', begging: 'refused', threat: 'no' }).toSorted()).toEqual([
    'begging',
    'child-used-sexually',
    'sexual-exploitation',
  ])
})

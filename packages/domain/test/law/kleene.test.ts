import { expect, test } from 'vitest'
import { agree, NO, toAnswer, toTruth, UNKNOWN, YES } from '../../src/law/kleene.ts'

test('What nobody has answered is unknown, and unknown is not no', () => {
  expect(toTruth(undefined)).toBe(UNKNOWN)
  expect(toTruth('unknown')).toBe(UNKNOWN)
  expect(toTruth('no')).toBe(NO)
})

test('An answer comes back from its number as it went in', () => {
  for (const answer of ['yes', 'no', 'unknown'] as const) expect(toAnswer(toTruth(answer))).toBe(answer)
})

test('Two texts of the law that differ leave a matter open, and two that agree settle it', () => {
  expect(agree(YES, NO)).toBe(UNKNOWN)
  expect(agree(YES, YES)).toBe(YES)
  expect(agree(NO, UNKNOWN)).toBe(UNKNOWN)
})

import { expect, test } from 'vitest'
import { BodyFile, OverlapFile, StepFile } from '../../src/law/practice-file.ts'

const words = { en: 'x', ur: 'x' }
const known = { confidence: 'high', sources: ['S01'] }
const pair = { pair: 'sale', one: ['ptpa-2018/*'], other: ['ppc/371a'], same: words, prove: words, ...known }
const step = { step: 'DL-06', kind: 'clock', starts: 'arrest', says: words, basis: 'Art. 10', ...known }
const why = (outcome: { success: boolean; error?: { issues: { message: string }[] } | undefined }) =>
  outcome.error?.issues.map(({ message }) => message) ?? []

test('A pair ends with advice that always holds, and only the last advice is without a condition', () => {
  const always = { charge: 'one', says: words }
  const tied = { when: 'ransom', charge: 'other', says: words }
  expect(why(OverlapFile.safeParse({ ...pair, choose: [tied, always] }))).toEqual([])
  const refused = ['every choice but the last has a `when`, and the last has none']
  expect(why(OverlapFile.safeParse({ ...pair, choose: [tied] }))).toEqual(refused)
  expect(why(OverlapFile.safeParse({ ...pair, choose: [always, always] }))).toEqual(refused)
})

test('A clock has a length, a duty may have none', () => {
  expect(why(StepFile.safeParse({ ...step, limit: 'PT24H' }))).toEqual([])
  expect(why(StepFile.safeParse(step))).toEqual(['a clock has a limit'])
  expect(why(StepFile.safeParse({ ...step, limit: 'at-once' }))).toEqual(['a clock has a limit'])
  expect(why(StepFile.safeParse({ ...step, kind: 'duty' }))).toEqual([])
})

test('A limit is a length of time, or says that nobody verified it', () => {
  for (const limit of ['P15D', 'PT2H', 'P4M', 'P1Y', 'P1DT12H', 'not-verified'])
    expect(why(StepFile.safeParse({ ...step, limit }))).toEqual([])
  for (const limit of ['15 days', 'P', 'PT', 'P1W', '24H']) expect(why(StepFile.safeParse({ ...step, limit }))).not.toEqual([])
})

test('A helpline is written in digits as it is dialled', () => {
  const body = { body: 'bureau', row: 15, name: words, role: words, gate: words, ...known }
  expect(why(BodyFile.safeParse({ ...body, phones: ['1121', '111-247-786'] }))).toEqual([])
  expect(why(BodyFile.safeParse({ ...body, phones: ['call us'] }))).not.toEqual([])
})

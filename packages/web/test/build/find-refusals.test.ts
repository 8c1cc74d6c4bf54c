import { expect, test } from 'vitest'
import { findRefusals } from '../../build/find-refusals.ts'

const codes = (file: string, source: string) => findRefusals(file, source).map(({ code }) => code)

test('every way to refuse somebody is found', () => {
  expect(
    codes(
      'packages/domain/src/referral/send.ts',
      "if (!consent) return refuse('referral.needs-consent'); z.string({ error: 'referral.need-long' })",
    ),
  ).toEqual(['referral.needs-consent', 'referral.need-long'])
  expect(
    codes(
      'packages/server/src/http/errors.ts',
      "send({ code: gone ? 'unavailable' : 'failed' }); const known = { FST: 'request.too-large' }",
    ),
  ).toEqual(['unavailable', 'failed', 'request.too-large'])
  expect(codes('packages/web/src/x.ts', "throw new Problem({ code: 'offline', status: 0 })")).toEqual(['offline'])
})

test('a code of something else is not taken for a refusal', () => {
  expect(codes('packages/domain/src/screening/presume.ts', "grounds.push({ code: 'age-unknown' })")).toEqual([])
})

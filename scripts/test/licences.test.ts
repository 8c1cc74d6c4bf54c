import { expect, test } from 'vitest'
import { checkLicences, isCompatible } from '../licences.ts'
import { root } from '../paths.ts'

test('everything we give out may be given out under the AGPL', () => {
  expect(checkLicences(root)).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-2.0-only)', true],
  ['(BSD-3-Clause AND MIT)', true],
  ['GPL-2.0-only', false],
  ['(MIT AND GPL-2.0-only)', false],
  ['(MIT OR ISC) AND SSPL-1.0', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['UNLICENSED', false],
])('the licence %s: may it be given out? %s', (licence, answer) => {
  expect(isCompatible(licence)).toBe(answer)
})

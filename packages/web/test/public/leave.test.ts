import { expect, test } from 'vitest'
import { twice } from '../../src/public/leave.ts'

test('two presses close together leave; one, or two far apart, do not', () => {
  const again = twice(1500)
  expect(again(0)).toBe(false)
  expect(again(1600)).toBe(false)
  expect(again(2000)).toBe(true)
  // A third press begins anew.
  expect(again(2100)).toBe(false)
  expect(again(2200)).toBe(true)
})

import { NewPassword } from '@panah/domain/access/account'
import { expect, test } from 'vitest'
import { evenRandom, newFirstPassword } from '../../src/access/first-password.ts'

test('a first password can be said on the telephone, and the server takes it', () => {
  for (let round = 0; round < 200; round += 1) {
    const password = newFirstPassword(evenRandom)
    expect(password).toMatch(/^(?:[a-z]{6}-){3}[2-9]{2}$/)
    expect(password).not.toMatch(/[lo01]/)
    expect(NewPassword.safeParse(password).success).toBe(true)
  }
})

test('no two are alike, and no number is preferred', () => {
  expect(new Set(Array.from({ length: 500 }, () => newFirstPassword(evenRandom))).size).toBe(500)
  const counts = new Map<number, number>()
  for (let round = 0; round < 9000; round += 1) {
    const number = evenRandom(18)
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([...Array(18).keys()])
  // 500 of each are to be expected; five standard deviations either way.
  for (const count of counts.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(500))
})

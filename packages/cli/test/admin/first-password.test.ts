import { NewPassword } from '@panah/domain/access/account'
import { expect, test } from 'vitest'
import { firstPassword } from '../../src/admin/first-password.ts'

test('a first password can be read out, is long enough and never the same', () => {
  const made = Array.from({ length: 200 }, firstPassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/)
    expect(password).not.toMatch(/[ilo]/)
    expect(NewPassword.safeParse(password).success).toBe(true)
  }
})

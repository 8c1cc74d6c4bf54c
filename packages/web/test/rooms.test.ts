import { expect, test } from 'vitest'
import { isOpen } from '../src/rooms.ts'

test.each(['/help', '/help/', '/difference', '/law', '/law/ptpa-2018/3-2'])(
  '%s is for everybody, and nobody is asked who they are',
  (address) => {
    expect(isOpen(address)).toBe(true)
  },
)

test.each(['/', '/field', '/field/new', '/cases', '/law/review', '/law/review/ptpa-2018/3-2', '/helpful', '/examples'])(
  '%s lies behind the door',
  (address) => {
    expect(isOpen(address)).toBe(false)
  },
)

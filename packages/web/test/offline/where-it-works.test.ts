import { expect, test } from 'vitest'
import { beginOffline } from '../../src/offline/where-it-works.ts'

test.each([
  ['/field/new/ask', '/field', '/field/new/ask'],
  ['/outbox', '/cases', '/outbox'],
  ['/me', '/field', '/field'],
  ['/', '/cases', '/kept'],
  ['/cases/0001', '/cases', '/kept'],
  ['/law/review', '/law', '/law'],
])('with no signal, opened at %s by somebody whose day begins at %s: %s', (path, home, begin) => {
  expect(beginOffline(path, home)).toBe(begin)
})

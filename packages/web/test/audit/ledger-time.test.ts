import { expect, test } from 'vitest'
import { secondsOf } from '../../src/audit/ledger-time.ts'

test('the hour of an entry is that of Pakistan, to the second', () => {
  expect(secondsOf('2026-11-21T22:58:04.123456Z')).toBe('03:58:04')
})

import { expect, test } from 'vitest'
import { keepMark, lastMark } from '../../src/audit/last-mark.ts'

function store(first: string | null = null) {
  let kept = first
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value
    },
  }
}

test('a device remembers how far it found the ledger whole', () => {
  const device = store()
  const mark = { seq: 12, hash: 'ab', at: '2026-11-21T10:00:00.000Z' }
  keepMark(mark, device)
  expect(lastMark(device)).toEqual(mark)
})

test.each(['', '{', 'null', '{"seq":"12"}', '[]'])('what is no mark is as if nothing had been checked: %s', (kept) => {
  expect(lastMark(store(kept))).toBeNull()
})

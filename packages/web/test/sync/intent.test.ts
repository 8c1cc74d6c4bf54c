import { expect, test } from 'vitest'
import { afterTry, intentFor } from '../../src/sync/intent.ts'

const ids = () => {
  let next = 0
  return () => `id-${(next += 1)}`
}

test('a press after a lost connection is the same command', () => {
  const newId = ids()
  const first = intentFor(null, { note: 'She asked for a doctor' }, newId)
  const open = afterTry(first, false)
  expect(intentFor(open, { note: 'She asked for a doctor' }, newId).id).toBe(first.id)
})

test('another wording is another command', () => {
  const newId = ids()
  const open = afterTry(intentFor(null, { note: 'a' }, newId), false)
  expect(intentFor(open, { note: 'b' }, newId).id).toBe('id-2')
})

test('after an answer, done or refused, the next press is a new command', () => {
  const newId = ids()
  const answered = afterTry(intentFor(null, { note: 'a' }, newId), true)
  expect(intentFor(answered, { note: 'a' }, newId).id).toBe('id-2')
})

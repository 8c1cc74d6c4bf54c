import { expect, test } from 'vitest'
import { speaking } from '../speaking.ts'

test('the same key speaks both languages', async () => {
  expect((await speaking('en', 'ui'))('answer.yes')).toBe('Yes')
  expect((await speaking('ur', 'ui'))('answer.yes')).toBe('ہاں')
})

test('one thing waits, three things wait', async () => {
  const text = await speaking('en', 'ui')
  expect(text('outbox.waiting', { waiting: 1 })).toBe('1 thing waits to be sent')
  expect(text('outbox.waiting', { waiting: 3 })).toBe('3 things wait to be sent')
})

test('a sentence that nobody wrote shows its key, so that it is seen and reported', async () => {
  const text = await speaking('en', 'ui')
  expect(text('no.such.sentence')).toBe('ui.no.such.sentence')
  expect(text.has('no.such.sentence')).toBe(false)
  expect(text.has('answer.yes')).toBe(true)
})

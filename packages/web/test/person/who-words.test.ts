import { expect, test } from 'vitest'
import { kindWords } from '../../src/person/who-words.ts'
import { speaking } from '../speaking.ts'

test('whose age nobody knows is called a child', async () => {
  const text = await speaking('en', 'person')
  expect(kindWords(text, { sex: 'female', ageBand: 'unknown' })).toBe('Girl')
  expect(kindWords(text, { sex: 'unknown', ageBand: 'unknown' })).toBe('Child')
  expect(kindWords(text, { sex: 'female', ageBand: '18-29' })).toBe('Woman')
  expect(kindWords(text, { sex: 'male', ageBand: '16-17' })).toBe('Boy')
})

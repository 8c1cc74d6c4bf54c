import { expect, test } from 'vitest'
import { findKeys } from '../../build/find-keys.ts'

const keys = (source: string) =>
  findKeys('Page.tsx', source).map(({ rooms, key, asksOnly }) => `${asksOnly ? '?' : ''}${rooms.join('|')}:${key}`)

test('a key that is written out is found, plain, rich and in a choice', () => {
  expect(
    keys(
      `function Page() { const text = useText('case'); return <p>{text('title')}{text.rich(late ? 'late' : 'due', { n: 2 })}{text.has('more')}</p> }`,
    ),
  ).toEqual(['case:title', 'case:late', 'case:due', '?case:more'])
})

test('a key with a code inside is found as a pattern, also through a constant', () => {
  expect(keys("const text = useText('case'); const key = `stage.${stage}`; text(key); text(`outcome.${outcome}.title`)")).toEqual([
    'case:stage.*',
    'case:outcome.*.title',
  ])
})

test('two speakers of one file are kept apart', () => {
  expect(keys("const text = useText('case'); const ui = useText('ui'); text('a'); ui('b'); other('c')")).toEqual(['case:a', 'ui:b'])
})

test('a speaker that was handed on may be of any room', () => {
  expect(keys("function words(text: Text) { return text('remaining.left') }")).toEqual([':remaining.left'])
  expect(keys("function Line({ text }: { text: Text }) { return text('a') }")).toEqual([':a'])
})

test('a key that nobody can read is marked', () => {
  expect(keys("const text = useText('case'); text(props.key)")).toEqual(['case:null'])
})

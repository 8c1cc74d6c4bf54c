import { expect, test } from 'vitest'
import { wordsKeptApart } from '../../build/kept-apart.ts'

test('trafficking and smuggling each keep their own word', () => {
  expect(wordsKeptApart('Trafficking of a child', 'بچے کی انسانی سوداگری', 'ur')).toEqual([])
  expect(wordsKeptApart('Smuggling of migrants', 'انسانی سمگلنگ', 'ur')).toEqual([])
  expect(wordsKeptApart('Not smuggling but trafficking', 'سمگلنگ نہیں بلکہ سوداگری', 'ur')).toEqual([])
})

test('a victim of trafficking is not told in the words of smuggling', () => {
  expect(wordsKeptApart('Trafficking of a child', 'بچے کی انسانی سمگلنگ', 'ur')).toEqual([
    'does not use the word for trafficking, and the source does',
    'speaks of smuggling, and the source does not',
  ])
  expect(wordsKeptApart('Smuggling of migrants', 'انسانی اسمگلنگ اور سوداگری', 'ur')).toEqual([
    'speaks of trafficking, and the source does not',
  ])
})

test('a language whose two words we do not hold yet is not asked', () => {
  expect(wordsKeptApart('Trafficking', 'x', 'bal')).toEqual([])
})

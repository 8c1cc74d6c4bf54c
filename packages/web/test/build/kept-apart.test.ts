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

test('Sindhi, Pashto and Punjabi keep the two apart in their own words', () => {
  expect(wordsKeptApart('Trafficking or smuggling?', 'انساني سوداگري يا انساني اسمگلنگ؟', 'sd')).toEqual([])
  expect(wordsKeptApart('Trafficking', 'انساني اسمگلنگ', 'sd')).toHaveLength(2)
  expect(wordsKeptApart('Trafficking', 'د انسانانو سوداګري', 'ps')).toEqual([])
  expect(wordsKeptApart('Trafficking', 'انساني قاچاق', 'ps')).toHaveLength(2)
  expect(wordsKeptApart('Smuggling', 'بندیاں دا بیوپار', 'pnb')).toHaveLength(2)
})

test('a language whose two words we do not hold yet is not asked', () => {
  expect(wordsKeptApart('Trafficking', 'x', 'bal')).toEqual([])
})

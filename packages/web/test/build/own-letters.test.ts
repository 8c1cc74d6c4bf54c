import { expect, test } from 'vitest'
import { foreignLetters } from '../../build/own-letters.ts'

test('Sindhi keyed on an Urdu keyboard is found, letter by letter', () => {
  expect(foreignLetters('ڇا هن ماڻهوءَ کي ڊاڪٽر گهرجي؟', 'sd')).toEqual([])
  expect(foreignLetters('ہي ڈاڪٽر', 'sd')).toEqual([
    'has the letter ہ, which is not one of this language',
    'has the letter ڈ, which is not one of this language',
  ])
  expect(foreignLetters('هي جواب آهي۔', 'sd')).toHaveLength(1)
})

test('Urdu with Arabic letters is found, and so is Pashto with Urdu ones', () => {
  expect(foreignLetters('یہ کیا ہے؟', 'ur')).toEqual([])
  expect(foreignLetters('كيا', 'ur')).toHaveLength(2)
  expect(foreignLetters('ته څنګه یې؟', 'ps')).toEqual([])
  expect(foreignLetters('ٹول', 'ps')).toHaveLength(1)
})

test('a language whose letters we do not hold is not asked', () => {
  expect(foreignLetters('يہ', 'bal')).toEqual([])
})

import { expect, test } from 'vitest'
import { formsOf, nearTo } from '../../src/law/word-forms.ts'

test('A word in its plural or in the middle of an act is looked for by what it comes from, and first as it was typed', () => {
  expect(formsOf('begging')).toEqual(['begging', 'beg'])
  expect(formsOf('brides')).toEqual(['brides', 'bride'])
  expect(formsOf('kidnapped')).toEqual(['kidnapped', 'kidnap'])
  expect(formsOf('selling')).toEqual(['selling', 'sell'])
  expect(formsOf('گردے')).toEqual(['گردے', 'گرد'])
  expect(formsOf('عورتوں')).toEqual(['عورتوں', 'عورت'])
})

test('Short words and numbers stay what they are', () => {
  for (const word of ['sex', 'بچے', 'ونی', '1992', 'fir']) expect(formsOf(word)).toEqual([word])
})

test('A slip of the hand still finds the word; a short word that is another one does not', () => {
  const words = ['marriage', 'kidney', 'begging', 'trafficking', 'شادی', 'مزدوری']
  expect(nearTo('marraige', words)).toEqual(['marriage'])
  expect(nearTo('kidny', words)).toEqual(['kidney'])
  expect(nearTo('traficing', words)).toEqual(['trafficking'])
  expect(nearTo('مزدری', words)).toEqual(['مزدوری'])
  expect(nearTo('beds', words)).toEqual([])
  expect(nearTo('xylophone', words)).toEqual([])
})

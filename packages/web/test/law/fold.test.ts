import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldedWords, sectionKey } from '../../src/law/fold.ts'

const pairs = [
  ['ی', 'ي'],
  ['ی', 'ى'],
  ['ک', 'ك'],
  ['ہ', 'ه'],
  ['ا', 'أ'],
  ['ا', 'آ'],
  ['و', 'ؤ'],
] as const
const urdu = fc
  .array(fc.constantFrom(...'ابپتجچحخدرزسشصطعغفقکگلمنوہی '.split('')), { minLength: 1, maxLength: 30 })
  .map((signs) => signs.join(''))

test('whoever writes on an Arabic keyboard finds what was written on an Urdu one', () => {
  fc.assert(
    fc.property(urdu, fc.constantFrom(...pairs), (word, [one, other]) => {
      expect(fold(word.replaceAll(one, other))).toBe(fold(word))
    }),
  )
})

test('vowel marks, stretched letters and hidden signs change nothing', () => {
  const marks = ['\u064e', '\u0650', '\u064f', '\u0651', '\u0670', '\u0640', '\u200c', '\u200d', '\u2066', '\u200f']
  fc.assert(
    fc.property(urdu, fc.constantFrom(...marks), fc.nat(), (word, mark, place) => {
      const at = place % (word.length + 1)
      expect(fold(word.slice(0, at) + mark + word.slice(at))).toBe(fold(word))
    }),
  )
})

test('a text folded twice is the text folded once, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('capitals, accents and full-width letters are one spelling', () => {
  expect(fold('Peshgí')).toBe('peshgi')
  expect(fold('ＰＥＳＨＧＩ')).toBe('peshgi')
  expect(foldedWords('Forced-labour (kiln)')).toEqual(['forced', 'labour', 'kiln'])
})

test('a section is one key however it is typed', () => {
  const digits = (zero: number) => (text: string) => text.replaceAll(/\d/g, (d) => String.fromCharCode(zero + Number(d)))
  const spellings = [(t: string) => t, digits(0x0660), digits(0x06f0)]
  const hyphens = ['-', '–', '\u2011', ' ', '', ' - ']
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 511 }),
      fc.constantFrom('A', 'b', 'C'),
      fc.constantFrom(...hyphens),
      fc.constantFrom(...spellings),
      (n, letter, hyphen, written) => {
        expect(sectionKey(written(`${n}${hyphen}${letter}`))).toBe(`${n}${letter.toLowerCase()}`)
      },
    ),
  )
  expect(sectionKey(' 3 (2) ')).toBe('3(2)')
})

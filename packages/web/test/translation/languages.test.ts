import { expect, test } from 'vitest'
import { begunLanguages, firstLanguage, insteadOf, languagesIn } from '../../src/translation/languages.ts'

const offered = languagesIn(['ur', 'en'])

test('a language is offered as soon as its folder is there, and not before', () => {
  expect(offered.map((language) => language.code)).toEqual(['en', 'ur'])
  expect(languagesIn(['en', 'ur', 'sd']).map((language) => language.code)).toEqual(['en', 'ur', 'sd'])
})

test('an officer sees the language her phone asks for, the first time', () => {
  expect(firstLanguage(offered, undefined, ['ur-PK', 'en-US']).code).toBe('ur')
  expect(firstLanguage(offered, undefined, ['sd-PK', 'ur-PK']).code).toBe('ur')
})

test('the language somebody chose on this device comes before the one the device asks for', () => {
  expect(firstLanguage(offered, 'en', ['ur-PK']).code).toBe('en')
})

test('a device that asks for nothing we have begins in English', () => {
  expect(firstLanguage(offered, undefined, ['fr-FR']).code).toBe('en')
  expect(firstLanguage(offered, 'xx', []).code).toBe('en')
})

test('a language that has only been begun says so, and Urdu then English speak where it is silent', () => {
  expect(begunLanguages.has('ps')).toBe(true)
  expect(begunLanguages.has('pnb')).toBe(true)
  expect(begunLanguages.has('ur')).toBe(false)
  expect(insteadOf('pnb')).toEqual(['ur', 'en'])
  expect(insteadOf('ur')).toEqual(['en'])
})

test('Sindhi is set in Naskh and never in Nastaliq, which lacks its letters', () => {
  expect(languagesIn(['sd'])[0]?.hand).toBe('naskh')
})

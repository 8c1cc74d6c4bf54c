import { expect, test } from 'vitest'
import { languageCookie, rememberedLanguage } from '../../src/translation/remembered.ts'

test('the device remembers the language, among other cookies', () => {
  expect(rememberedLanguage(`a=1; ${languageCookie('ur').split(';')[0]}; b=2`)).toBe('ur')
  expect(rememberedLanguage('a=1')).toBeUndefined()
})

test('the cookie holds a language code and nothing about the person', () => {
  expect(languageCookie('ur').split(';')[0]).toBe('panah-language=ur')
})

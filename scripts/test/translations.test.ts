import { expect, test } from 'vitest'
import { checkTranslations } from '../translations.ts'

test('nobody meets a sentence that is missing, mistaken or in the wrong language', () => {
  expect(checkTranslations()).toEqual([])
})

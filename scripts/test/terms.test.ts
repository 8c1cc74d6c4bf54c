import { expect, test } from 'vitest'
import { checkLawWords, lawWords } from '../law-words.ts'
import { checkTerms, termsPage } from '../terms.ts'

test('a native reviewer finds every word that was only drafted, with the rooms it stands in, before those that are sure', () => {
  const sindhi =
    termsPage()
      .split('## ')
      .find((part) => part.startsWith('Sindhi')) ?? ''
  const rows = sindhi.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| word'))
  const sure = rows.map((line) => line.split(' | ')[2])
  expect(sure.lastIndexOf('low')).toBeLessThan(sure.indexOf('high'))
  expect(rows.find((line) => line.startsWith('| انساني سوداگري |'))).toMatch(/public, screening.*law\/provisions/)
  expect(checkTerms()).toEqual([])
})

test('the law in Sindhi is in Sindhi letters and keeps trafficking and smuggling apart', () => {
  expect(lawWords().filter(({ language }) => language === 'sd').length).toBeGreaterThan(1000)
  expect(checkLawWords()).toEqual([])
})

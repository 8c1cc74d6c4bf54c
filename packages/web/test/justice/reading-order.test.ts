import { expect, test } from 'vitest'
import { inReadingOrder, piecesOf } from '../../src/justice/reading-order.ts'

const cited = '- عدالت: مجسٹریٹ درجہ اول (\u2066JC-01, PTPA 2018 ss. 16(4) and 10\u2069)'

test('An Urdu draft pasted into another program keeps its sections and dates as they are read', () => {
  expect(inReadingOrder('پی ٹی پی اے 2018 دفعہ 3(2)، تاریخ: 25-11-2026', 'ur')).toBe(
    'پی ٹی پی اے 2018 دفعہ \u20663(2)\u2069، تاریخ: \u206625-11-2026\u2069',
  )
})

test('A citation that is set apart already is not set apart within itself', () => {
  expect(inReadingOrder(cited, 'ur')).toBe(cited)
})

test('An English draft is left as it is', () => {
  expect(inReadingOrder('PTPA 2018 s. 3(2), 25-11-2026', 'en')).toBe('PTPA 2018 s. 3(2), 25-11-2026')
})

test('On a screen no word is lost, and what is set apart is known', () => {
  const pieces = piecesOf(cited)
  expect(pieces.map(({ text }) => text).join('')).toBe(cited.replaceAll(/[\u2066\u2069]/g, ''))
  expect(pieces.filter(({ apart }) => apart).map(({ text }) => text)).toEqual(['JC-01, PTPA 2018 ss. 16(4) and 10'])
})

import { expect, test } from 'vitest'
import { speak } from '../../src/law/explain.ts'
import { limitInWords } from '../../src/law/step-words.ts'
import { edition } from './world.ts'

const english = speak(edition, 'en')
const urdu = speak(edition, 'ur')

test('A limit is said in hours, days, months or years; one that nobody verified is said to be so', () => {
  expect(['PT2H', 'P14D', 'P4M', 'P2Y', 'at-once', 'not-verified'].map((limit) => limitInWords(english, limit))).toEqual([
    '2 hours',
    '14 days',
    '4 months',
    '2 years',
    'at once',
    'not verified',
  ])
  expect(limitInWords(urdu, 'PT24H')).toBe('24 گھنٹے')
})

import { expect, test } from 'vitest'
import type { Practice } from '../../src/law/edition.ts'
import { conditionsOf } from '../../src/law/practice.ts'

const words = { en: 'x', ur: 'x' }
const known = { confidence: 'high', sources: [] } as const

test('Each condition is found under the name of its pair, choice, step or route; what has none always holds and has no name', () => {
  const practice: Practice = {
    principles: [],
    overlaps: [
      {
        pair: 'a',
        one: [],
        other: [],
        when: 'ransom',
        same: words,
        choose: [
          { when: 'force', charge: 'both', says: words },
          { charge: 'one', says: words },
        ],
        prove: words,
        ...known,
      },
    ],
    steps: [
      { step: 'DL-26', kind: 'remedy', starts: 'information', when: 'confined', says: words, basis: 's. 491', ...known },
      { step: 'DL-06', kind: 'clock', starts: 'arrest', limit: 'PT24H', says: words, basis: 'Art. 10', ...known },
    ],
    bodies: [],
    routes: [{ route: 'online', when: 'online', says: words, then: [] }],
    doubts: [],
  }
  expect(conditionsOf(practice)).toEqual([
    ['pair a one', { offence: [] }],
    ['pair a other', { offence: [] }],
    ['pair a', 'ransom'],
    ['pair a 0', 'force'],
    ['step DL-26', 'confined'],
    ['route online', 'online'],
  ])
  expect(conditionsOf(undefined)).toEqual([])
})

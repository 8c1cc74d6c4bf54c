import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../src/law/fact.ts'
import { dimensionFound, ruleOf } from '../../../src/screening/ilo/dimension.ts'
import { dimensions, profiles, type Indicator } from '../../../src/screening/ilo/indicator.ts'
import { instruments } from '../some-answers.ts'

const upTo = (most: number) => [...Array(most + 1).keys()]

/** Written out by hand from the published table: every class of strengths up to three of each, and what it comes to. */
const published: Readonly<Record<string, string | null>> = {
  ...{ '0 0 0': null, '0 0 1': null, '0 0 2': null, '0 0 3': null },
  ...{ '0 1 0': null, '0 1 1': null, '0 1 2': null, '0 1 3': null },
  ...{ '0 2 0': null, '0 2 1': 'two-medium-and-weak', '0 2 2': 'two-medium-and-weak', '0 2 3': 'two-medium-and-weak' },
  ...{ '0 3 0': 'three-medium', '0 3 1': 'three-medium', '0 3 2': 'three-medium', '0 3 3': 'three-medium' },
  ...{ '1 0 0': null, '1 0 1': 'strong-and-another', '1 0 2': 'strong-and-another', '1 0 3': 'strong-and-another' },
  ...{ '1 1 0': 'strong-and-another', '1 1 1': 'strong-and-another', '1 1 2': 'strong-and-another', '1 1 3': 'strong-and-another' },
  ...{ '1 2 0': 'strong-and-another', '1 2 1': 'strong-and-another', '1 2 2': 'strong-and-another', '1 2 3': 'strong-and-another' },
  ...{ '1 3 0': 'strong-and-another', '1 3 1': 'strong-and-another', '1 3 2': 'strong-and-another', '1 3 3': 'strong-and-another' },
}
const expected = (strong: number, medium: number, weak: number) => (strong >= 2 ? 'two-strong' : published[`${strong} ${medium} ${weak}`])

test('each of the sixty-four classes of strong, medium and weak comes to what the ILO published', () => {
  const classes = upTo(3).flatMap((strong) => upTo(3).flatMap((medium) => upTo(3).map((weak) => ({ strong, medium, weak }))))
  expect(classes).toHaveLength(64)
  for (const counts of classes) expect([counts, ruleOf(counts)]).toEqual([counts, expected(counts.strong, counts.medium, counts.weak)])
})

for (const profile of profiles) {
  for (const dimension of dimensions) {
    test(`in ${dimension} of the list ${profile}, every class of strengths there is comes to what the ILO published`, () => {
      const own = instruments.indicators.filter((each) => each.dimension === dimension && each.strength[profile] !== undefined)
      const of = (strength: string) => own.filter((each) => each.strength[profile] === strength).map(({ code }) => code)
      const [strongs, mediums, weaks] = [of('strong'), of('medium'), of('weak')]
      let classes = 0
      for (const strong of upTo(Math.min(3, strongs.length)))
        for (const medium of upTo(Math.min(4, mediums.length)))
          for (const weak of upTo(Math.min(3, weaks.length))) {
            const present = new Set([...strongs.slice(0, strong), ...mediums.slice(0, medium), ...weaks.slice(0, weak)])
            const found = dimensionFound(dimension, instruments.indicators, profile, (code) => (present.has(code) ? 'yes' : 'no'))
            const rule = expected(strong, Math.min(medium, 3), weak) ?? null
            expect([strong, medium, weak, found.rule, found.standing]).toEqual([strong, medium, weak, rule, rule ? 'positive' : 'not'])
            expect(new Set(found.carriedBy)).toEqual(present)
            classes++
          }
      expect(classes).toBeGreaterThan(3)
    })
  }
}

const answers = (indicators: readonly Indicator[]) =>
  fc.dictionary(fc.constantFrom(...indicators.map(({ code }) => code)), fc.constantFrom<Answer>('yes', 'no', 'unknown'), { maxKeys: 67 })

test('a dimension is never ruled out while an answer could still make it positive, and never left open where none could', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...dimensions),
      fc.constantFrom(...profiles),
      answers(instruments.indicators),
      (dimension, profile, told) => {
        const read = (code: string) => told[code] ?? 'unknown'
        const found = dimensionFound(dimension, instruments.indicators, profile, read)
        const atBest = dimensionFound(dimension, instruments.indicators, profile, (code) => (read(code) === 'unknown' ? 'yes' : read(code)))
        const atWorst = dimensionFound(dimension, instruments.indicators, profile, (code) => (read(code) === 'unknown' ? 'no' : read(code)))
        expect(found.standing === 'positive').toBe(atWorst.standing === 'positive')
        expect(found.standing === 'not').toBe(atBest.standing === 'not')
        expect(found.couldStill.length > 0).toBe(found.standing === 'open')
      },
    ),
  )
})

test('an indicator that could still matter does: answering it and some of the others turns the dimension', () => {
  const strength = { 'adult-labour': 'weak' } as const
  const indicator = (code: string, of: 'strong' | 'medium' | 'weak'): Indicator => ({
    ...{ code, dimension: 'exploitation', forcedLabour: [], strength: { ...strength, 'adult-labour': of } },
  })
  const list = [indicator('M1', 'medium'), indicator('M2', 'medium'), indicator('W1', 'weak'), indicator('W2', 'weak')]
  const read = (told: Record<string, Answer>) => (code: string) => told[code] ?? 'unknown'
  expect(dimensionFound('exploitation', list, 'adult-labour', read({})).couldStill).toEqual(['M1', 'M2', 'W1', 'W2'])
  expect(dimensionFound('exploitation', list, 'adult-labour', read({ M1: 'no' }))).toMatchObject({ standing: 'not', couldStill: [] })
  expect(dimensionFound('exploitation', list, 'adult-labour', read({ W1: 'yes' })).couldStill).toEqual(['M1', 'M2'])
})

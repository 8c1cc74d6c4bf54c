import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Facts } from '../../../src/law/fact.ts'
import type { FactCode } from '../../../src/law/fact-code.ts'
import { AgeBand } from '../../../src/person/person.ts'
import { classify, indicatorsThatMatter, outcomes, profilesFor } from '../../../src/screening/ilo/classify.ts'
import { instruments } from '../some-answers.ts'

/** Three indicators that make each dimension positive in every list. */
const enough = {
  deceived: ['DR01', 'DR08'],
  forced: ['CR01', 'CR03'],
  weak: ['RV01', 'RV02', 'RV08'],
  exploited: ['EX02', 'EX04', 'EX07'],
  heldByForce: ['CD02', 'CD04'],
  heldByWeakness: ['VD01', 'VD02', 'VD03'],
} as const
type Sign = keyof typeof enough

function come(signs: readonly Sign[], ageBand: AgeBand, facts: Facts = {}, otherwise: Answer = 'no') {
  const present = new Set<string>(signs.flatMap((sign) => enough[sign]))
  return classify({
    indicators: instruments.indicators,
    ageBand,
    readFact: (fact) => facts[fact] ?? 'unknown',
    readIndicator: (code) => (present.has(code) ? 'yes' : otherwise),
  })
}

const recruited: Facts = { recruited: 'yes' }
const noAct: Facts = {
  ...{ recruited: 'no', transported: 'no', transferred: 'no', harboured: 'no', received: 'no', 'sold-or-bought': 'no', abducted: 'no' },
}

test('a grown person who was got by a lie, by force or by need, is exploited and is held there, is trafficked by the published rule', () => {
  for (const got of ['deceived', 'forced', 'weak'] as const)
    for (const held of ['heldByForce', 'heldByWeakness'] as const)
      expect([got, held, come([got, 'exploited', held], '18-29').outcome]).toEqual([got, held, 'trafficking'])
})

test('a grown person who was lied to and exploited, and held by nothing, is deceived and exploited; exploited alone, a matter of labour rights', () => {
  expect(come(['deceived', 'exploited'], '30-59')).toMatchObject({ outcome: 'deceived-and-exploited', atMost: 'deceived-and-exploited' })
  for (const signs of [['exploited'], ['exploited', 'heldByForce'], ['exploited', 'weak']] as const)
    expect([signs, come(signs, '30-59').outcome]).toEqual([signs, 'labour-rights'])
})

test('whoever is not exploited is none of these, however she was brought and held', () => {
  expect(come(['deceived', 'forced', 'weak', 'heldByForce', 'heldByWeakness'], '18-29').profiles[0]?.rule).toBe('no-exploitation')
})

test('for a child nobody asks for the means: brought and exploited is enough, and age unknown is a child', () => {
  for (const age of ['under-14', '14-15', '16-17', 'unknown'] as const) {
    const found = come(['exploited'], age, recruited)
    expect([age, found.outcome, found.profiles[0]?.rule]).toEqual([age, 'trafficking', 'child-act-and-exploitation'])
    expect([age, come(['exploited'], age, noAct).outcome]).toEqual([age, 'labour-rights'])
    expect([age, come(['exploited'], age).atMost]).toEqual([age, 'trafficking'])
  }
  expect(come(['exploited'], '18-29', recruited).outcome).toBe('labour-rights')
})

test('what is used for sex is judged by the sexual list as well, and by the labour list until labour is ruled out', () => {
  const told = (facts: Facts) => profilesFor({ ageBand: '18-29', readFact: (fact) => facts[fact] ?? 'unknown' })
  expect(told({})).toEqual(['adult-labour'])
  expect(told({ 'commercial-sex': 'yes' })).toEqual(['adult-labour', 'adult-sexual'])
  expect(told({ 'commercial-sex': 'yes', 'compelled-labour': 'no' })).toEqual(['adult-labour', 'adult-sexual'])
  expect(told({ 'commercial-sex': 'yes', 'compelled-labour': 'no', begging: 'no' })).toEqual(['adult-sexual'])
  expect(profilesFor({ ageBand: null, readFact: () => 'unknown' })).toEqual(['child-labour'])
})

test('long hours weigh most where somebody labours, and less where somebody is used for sex', () => {
  const hours = (facts: Facts) =>
    classify({
      ...{ indicators: instruments.indicators, ageBand: '18-29', readFact: (fact: FactCode) => facts[fact] ?? 'unknown' },
      readIndicator: (code) => (code === 'EX01' || code === 'EX04' ? 'yes' : 'unknown'),
    }).outcome
  expect(hours({})).toBe('labour-rights')
  expect(hours({ 'commercial-sex': 'yes', 'compelled-labour': 'no', begging: 'no' })).toBe('none')
})

test('the list of the ILO is whole: ten, ten, sixteen, nine, fifteen and seven, and two fewer for a child at work', () => {
  const count = (profile: 'adult-labour' | 'child-labour') => instruments.indicators.filter(({ strength }) => strength[profile]).length
  expect([count('adult-labour'), count('child-labour')]).toEqual([67, 65])
  expect(instruments.indicators.filter(({ strength }) => strength['child-labour'] === 'weak')).toEqual([])
  expect(instruments.forcedLabour.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(instruments.observations).toHaveLength(118)
})

const told = fc.record({
  ageBand: fc.constantFrom(...AgeBand.options),
  indicators: fc.dictionary(fc.constantFrom(...instruments.indicators.map(({ code }) => code)), fc.constantFrom<Answer>('yes', 'no'), {
    maxKeys: 40,
  }),
  facts: fc.dictionary(
    fc.constantFrom<FactCode>('recruited', 'harboured', 'commercial-sex', 'compelled-labour', 'begging'),
    fc.constantFrom<Answer>('yes', 'no'),
  ),
})

test('one more yes never lowers the outcome, and no answer lifts it above the most it could come to', () => {
  fc.assert(
    fc.property(told, fc.nat(), fc.constantFrom<Answer>('yes', 'no'), ({ ageBand, indicators, facts }, at, answer) => {
      const found = (more: Readonly<Record<string, Answer>>) =>
        classify({
          ...{ indicators: instruments.indicators, ageBand, readFact: (fact: FactCode) => facts[fact] ?? 'unknown' },
          readIndicator: (code) => more[code] ?? 'unknown',
        })
      const open = instruments.indicators.map(({ code }) => code).filter((code) => !(code in indicators))
      const code = open[at % open.length] ?? ''
      const before = found(indicators)
      const after = found({ ...indicators, [code]: answer })
      const height = (outcome: (typeof outcomes)[number]) => outcomes.indexOf(outcome)
      expect(height(after.outcome)).toBeGreaterThanOrEqual(height(before.outcome))
      expect(height(after.atMost)).toBeLessThanOrEqual(height(before.atMost))
      if (!indicatorsThatMatter(before).has(code)) expect(after.outcome).toBe(before.outcome)
    }),
    { numRuns: 300 },
  )
})

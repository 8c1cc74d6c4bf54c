import { expect, test } from 'vitest'
import { inForce } from '../../src/law/in-force.ts'
import { qualify } from '../../src/law/qualify.ts'
import type { Situation } from '../../src/law/situation.ts'
import { law } from './world.ts'

const on = (day: string, more: Partial<Situation> = {}): Situation => ({
  onDate: day,
  place: { provinces: ['PK-IS'], countries: ['PK'] },
  transaction: {},
  victims: [],
  accused: [],
  ...more,
})

function textOf(offence: string, situation: Situation) {
  const provision = law.provisions.find((each) => each.provision.id === offence)
  if (!provision) throw new Error(offence)
  const text = inForce(provision, situation)
  return text && { from: text.current.version.from, other: text.other?.version.from, uncertain: text.uncertain }
}

test('What was done in 2024 is judged by the text of 2018, and what was done in May 2025 by the text of 2025', () => {
  expect(textOf('ptpa-2018/3-2', on('2024-06-01'))).toEqual({ from: '2018-06-02', other: undefined, uncertain: [] })
  expect(textOf('ptpa-2018/3-2', on('2025-05-01'))).toEqual({ from: '2025-04-01', other: undefined, uncertain: [] })
})

test.each(['2025-02-18', '2025-03-31'])('On %s nobody can say which text bound: both are read and the prosecutor decides', (day) => {
  expect(textOf('ptpa-2018/3-2', on(day))).toEqual({ from: '2018-06-02', other: '2025-04-01', uncertain: ['version'] })
})

test('The last certain day of the old text is 17 February 2025', () => {
  expect(textOf('ptpa-2018/4', on('2025-02-17'))?.uncertain).toEqual([])
})

test('Before there was an Act there is no finding under it', () => {
  expect(textOf('ptpa-2018/3-2', on('2015-01-01'))).toBeUndefined()
  expect(textOf('pachto-2002/3-i', on('2019-01-01'))).toBeUndefined()
})

test('When only the year 2025 is known, the change of law within it is reported', () => {
  expect(textOf('ptpa-2018/3-2', on('2025-07-01', { between: ['2025-01-01', '2025-12-31'] }))?.uncertain).toEqual(['date'])
  expect(textOf('ptpa-2018/3-2', on('2023-07-01', { between: ['2023-01-01', '2023-12-31'] }))?.uncertain).toEqual([])
})

test('When only the year 2018 is known, the Ordinance may have bound as well: it is there, with that doubt', () => {
  const in2018 = on('2018-07-01', { between: ['2018-01-01', '2018-12-31'] })
  expect(textOf('pachto-2002/3-i', in2018)).toEqual({ from: '2002-10-03', other: undefined, uncertain: ['date'] })
  expect(textOf('pachto-2002/3-i', on('2018-07-01'))).toBeUndefined()
  expect(textOf('pachto-2002/3-i', on('2019-07-01', { between: ['2019-01-01', '2019-12-31'] }))).toBeUndefined()
})

test('Nothing is made out under a text that bound only on other days than the one taken', () => {
  const sold = { transported: 'yes', coerced: 'yes', 'sexual-exploitation': 'yes', 'commercial-sex': 'yes', 'cross-border': 'yes' } as const
  const in2018 = on('2018-07-01', {
    between: ['2018-01-01', '2018-12-31'],
    transaction: sold,
    victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes' } }],
  })
  const found = new Map(qualify(law, in2018).findings.map(({ offence, finding }) => [offence, finding]))
  expect([found.get('ptpa-2018/3-2'), found.get('pachto-2002/3-i')]).toEqual(['made-out', 'open'])
})

test('A kiln family in Punjab is under the Punjab Act since 2012, and under the federal one before and in Islamabad', () => {
  const punjab = { place: { provinces: ['PK-PB'], countries: ['PK'] } } as const
  expect(textOf('blsa-punjab/11', on('2020-01-01', punjab))).toBeDefined()
  expect(textOf('blsa-1992/11', on('2020-01-01', punjab))).toBeUndefined()
  expect(textOf('blsa-1992/11', on('2010-01-01', punjab))).toBeDefined()
  expect(textOf('blsa-1992/11', on('2020-01-01'))).toBeDefined()
})

test('While nobody knows the province, a provincial section is there with that doubt', () => {
  expect(textOf('blsa-punjab/11', on('2020-01-01', { place: { provinces: [], countries: ['PK'] } }))?.uncertain).toContain('place')
})

test('A matter in two provinces is under the law of both', () => {
  const both = { place: { provinces: ['PK-PB', 'PK-SD'], countries: ['PK'] } } as const
  expect(textOf('blsa-punjab/11', on('2020-01-01', both))).toBeDefined()
  expect(textOf('blsa-sindh/bonded-labour', on('2020-01-01', both))).toBeDefined()
})

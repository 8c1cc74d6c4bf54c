import { expect, test } from 'vitest'
import { qualify } from '../../src/law/qualify.ts'
import type { Situation } from '../../src/law/situation.ts'
import { situation } from './parties.ts'
import { law } from './world.ts'

function finding(offence: string, matter: Situation) {
  const found = qualify(law, matter).findings.find((each) => each.offence === offence)
  if (!found) throw new Error(`${offence} was not in force`)
  return found
}

test('A man and a girl are moved together: for her no force need be shown, for him it must', () => {
  const matter = situation(
    { transported: 'yes', 'forced-labour': 'yes' },
    { man: { 'victim-is-child': 'no', 'victim-is-female': 'no' }, girl: { 'victim-is-child': 'yes', 'victim-is-female': 'yes' } },
  )
  expect(finding('ptpa-2018/3-2', matter)).toMatchObject({
    finding: 'made-out',
    victims: [
      { ref: 'man', finding: 'not-made-out' },
      { ref: 'girl', finding: 'made-out' },
    ],
  })
  expect(finding('ptpa-2018/3-1', matter)).toMatchObject({
    finding: 'open',
    victims: [
      { ref: 'man', finding: 'open' },
      { ref: 'girl', finding: 'not-made-out' },
    ],
  })
})

test('The seller answers for selling and the buyer for buying; the sale itself stands without either', () => {
  const matter = situation(
    { 'sold-or-bought': 'yes', 'commercial-sex': 'yes' },
    { her: { 'victim-is-female': 'yes' } },
    {
      seller: { 'accused-gave-over': 'yes', 'accused-took-over': 'no' },
      keeper: { 'accused-gave-over': 'no', 'accused-took-over': 'yes' },
      stranger: {},
    },
  )
  expect(finding('ppc/371a', matter)).toMatchObject({
    finding: 'made-out',
    accused: [
      { ref: 'seller', finding: 'made-out' },
      { ref: 'keeper', finding: 'not-made-out' },
      { ref: 'stranger', finding: 'open' },
    ],
  })
  expect(finding('ppc/371b', matter).accused.map(({ finding: each }) => each)).toEqual(['not-made-out', 'made-out', 'open'])
})

test('An earlier sentence of one accused makes the trafficking graver for that one', () => {
  const matter = situation(
    { transported: 'yes', deceived: 'yes', 'commercial-sex': 'yes', 'organised-group': 'no', 'documents-kept': 'no' },
    { her: { 'victim-is-female': 'yes', 'victim-is-child': 'no', 'serious-injury': 'no', death: 'no' } },
    { old: { 'accused-repeat': 'yes' }, fresh: { 'accused-repeat': 'no' } },
  )
  expect(finding('ptpa-2018/4', matter)).toMatchObject({
    finding: 'made-out',
    accused: [
      { ref: 'old', finding: 'made-out' },
      { ref: 'fresh', finding: 'not-made-out' },
    ],
  })
})

test('In March 2025 a begging ring is open, says why, and is not made out by half of the law', () => {
  const ring = situation(
    {
      recruited: 'yes',
      deceived: 'yes',
      begging: 'yes',
      'compelled-labour': 'no',
      'commercial-sex': 'no',
      force: 'no',
      threat: 'no',
      coerced: 'no',
      confined: 'no',
      drugged: 'no',
      'debt-used-to-hold': 'no',
    },
    { man: { 'victim-is-child': 'no', 'victim-is-female': 'no', 'physical-violence': 'no' } },
    {},
    { onDate: '2025-03-10' },
  )
  expect(finding('ptpa-2018/3-1', ring)).toMatchObject({ finding: 'open', versionFrom: '2018-06-02', uncertain: ['version'] })
})

test('A provincial section is never more than open while nobody knows the province', () => {
  const matter = situation({ 'bonded-labour': 'yes' }, {}, {}, { place: { provinces: [], countries: ['PK'] } })
  expect(finding('blsa-punjab/11', matter)).toMatchObject({ finding: 'open', uncertain: ['place'] })
})

test('What is missing comes in the order of what it would settle, and what changes nothing is not asked', () => {
  const matter = situation({ harboured: 'yes', 'domestic-servitude': 'yes' }, { her: { 'victim-is-female': 'yes' } })
  const { finding: verdict, missing } = finding('ptpa-2018/3-2', matter)
  expect(verdict).toBe('open')
  expect(missing).toContain('victim-is-child')
  expect(missing).toContain('deceived')
  expect(missing).not.toContain('begging')
  expect(missing).not.toContain('sold-or-bought')
})

test('Every element carries its reasons', () => {
  const matter = situation({ harboured: 'yes', force: 'yes', 'domestic-servitude': 'yes' }, { her: { 'victim-is-female': 'yes' } })
  const act = finding('ptpa-2018/3-2', matter).elements.find(({ element }) => element === 'act')
  expect(act).toMatchObject({ value: 'yes', derivation: { of: 'definition', definition: 'ptpa-2018/act', value: 'yes' } })
})

test('Fifty victims of whom the same is known are worked out as one, and each is named', () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`person-${place}`, { 'victim-is-child': 'yes' } as const]))
  const found = finding('ptpa-2018/3-2', situation({ transported: 'yes', 'forced-labour': 'yes' }, many))
  expect(found.victims).toHaveLength(50)
  expect(found.victims.every((victim) => victim.finding === 'made-out')).toBe(true)
})

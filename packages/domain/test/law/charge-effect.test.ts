import { expect, test } from 'vitest'
import { chargeEffect, courtsAdded, type ChargeEffect } from '../../src/law/charge-effect.ts'
import type { Facts } from '../../src/law/fact.ts'
import type { Situation } from '../../src/law/situation.ts'
import { qualify } from '../../src/law/qualify.ts'
import { law } from './world.ts'

function matter(about: Partial<Omit<Situation, 'place'>> & { place?: Partial<Situation['place']> } = {}): Situation {
  const { place, ...rest } = about
  return {
    onDate: '2025-11-01',
    place: { provinces: ['PK-PB'], countries: [], ...place },
    transaction: { recruited: 'yes', force: 'yes', 'sexual-exploitation': 'yes', 'commercial-sex': 'yes', 'cross-border': 'no' },
    victims: [{ ref: 'V1', facts: woman }],
    accused: [{ ref: 'A1', facts: {} }],
    ...rest,
  }
}
const woman: Facts = { 'victim-is-female': 'yes', 'victim-is-child': 'no' }
const man: Facts = { 'victim-is-female': 'no', 'victim-is-child': 'no' }
const courts = (effect: ChargeEffect) =>
  effect.courts.courts.map(({ court, offences, along }) => [court, offences, along.map(({ offence }) => offence)])

test('Trafficking makes a case with bonded labour non-bailable, and says which section does it', () => {
  const kiln = matter({ onDate: '2025-06-01' })
  expect(chargeEffect(law, kiln, ['blsa-punjab/11']).bailable).toEqual({ answer: 'yes', because: ['blsa-punjab/11'] })
  expect(chargeEffect(law, kiln, ['ptpa-2018/3-2', 'blsa-punjab/11']).bailable).toEqual({ answer: 'no', because: ['ptpa-2018/3-2'] })
})

test('Section 374 alone needs the order of a magistrate; beside trafficking the police may act', () => {
  expect(chargeEffect(law, matter(), ['ppc/374']).cognisable).toEqual({ answer: 'no', because: ['ppc/374'] })
  expect(chargeEffect(law, matter(), ['ppc/374', 'ptpa-2018/3-2']).cognisable).toEqual({ answer: 'yes', because: ['ptpa-2018/3-2'] })
})

test('Whether bail is a right is not answered from a section that nobody verified', () => {
  expect(chargeEffect(law, matter({ onDate: '2026-06-01' }), ['blsa-punjab/11']).bailable).toEqual({
    answer: 'not-verified',
    because: ['blsa-punjab/11'],
  })
  expect(chargeEffect(law, matter(), []).bailable.answer).toBe('not-verified')
})

test('Trafficking inside the country with confinement goes to one court', () => {
  const effect = chargeEffect(law, matter(), ['ptpa-2018/3-2', 'ppc/342'])
  expect(courts(effect)).toEqual([['magistrate-first-class', ['ptpa-2018/3-2', 'ppc/342'], []]])
})

test('A woman sold: the court under the Anti-Rape Act takes trafficking along; bonded labour stays behind and the prosecutor is asked', () => {
  const before = chargeEffect(law, matter(), ['ptpa-2018/3-2', 'blsa-punjab/11'])
  const after = chargeEffect(law, matter(), ['ptpa-2018/3-2', 'blsa-punjab/11', 'ppc/371a'])
  expect(courtsAdded(before, after).map(({ court }) => court)).toEqual(['anti-rape-court'])
  expect(courts(after)).toEqual([
    ['magistrate-first-class', ['blsa-punjab/11'], []],
    ['anti-rape-court', ['ppc/371a'], ['ptpa-2018/3-2']],
  ])
  expect(after.courts.unsure).toEqual(['blsa-punjab/11'])
})

test('A man sold: the Court of Session, and the whole transaction goes there', () => {
  const effect = chargeEffect(law, matter({ victims: [{ ref: 'V1', facts: man }] }), ['ptpa-2018/3-1', 'ppc/371a'])
  expect(courts(effect)).toEqual([['court-of-session', ['ppc/371a'], ['ptpa-2018/3-1']]])
})

test('A girl sold across the border: two courts that each let no other try the matter are a conflict', () => {
  const situation = matter({
    transaction: {
      recruited: 'yes',
      'sold-or-bought': 'yes',
      'commercial-sex': 'yes',
      'sexual-exploitation': 'yes',
      'cross-border': 'yes',
    },
    victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes', 'victim-is-child': 'yes' } }],
    place: { countries: ['PK', 'AE'] },
  })
  const effect = chargeEffect(law, situation, ['ptpa-2018/3-2', 'ppc/371a'])
  expect(effect.courts.conflict.toSorted()).toEqual(['anti-rape-court', 'special-court-central'])
})

test('Smuggling with a broken emigration rule is one judge, and the FIR waits for the federal sanction', () => {
  const effect = chargeEffect(law, matter({ transaction: { 'irregular-crossing': 'yes', 'fee-paid': 'yes', 'cross-border': 'yes' } }), [
    'psma-2018/3',
    'emigration-1979/22',
  ])
  expect(effect.courts.courts).toHaveLength(1)
  expect(effect.courts.conflict).toEqual([])
  expect(effect.needs).toEqual([{ offence: 'emigration-1979/22', needs: ['complaint-with-federal-sanction'] }])
})

test('Trafficking, smuggling and a broken emigration rule on one man: one judge, three sections', () => {
  const man = { 'victim-is-female': 'no', 'victim-is-child': 'no', 'victim-is-citizen': 'yes' } as const
  const taken = {
    'irregular-crossing': 'yes',
    'fee-paid': 'yes',
    'cross-border': 'yes',
    recruited: 'yes',
    deceived: 'yes',
    'forced-labour': 'yes',
  } as const
  const situation = matter({ transaction: { ...taken, 'job-abroad-promised': 'yes' }, victims: [{ ref: 'V1', facts: man }] })
  const effect = chargeEffect(law, situation, ['ptpa-2018/3-1', 'psma-2018/3', 'emigration-1979/18'])
  expect([effect.courts.courts.length, effect.courts.conflict, effect.courts.unsure]).toEqual([1, [], []])
  expect(qualify(law, situation).courts.conflict).toEqual([])
})

test('Trafficking, a sale and bonded labour across the border: two exclusive courts contend, and the bond is left to neither', () => {
  const transaction = {
    recruited: 'yes',
    deceived: 'yes',
    'sold-or-bought': 'yes',
    'commercial-sex': 'yes',
    'bonded-labour': 'yes',
    'cross-border': 'yes',
  } as const
  const situation = matter({ transaction, place: { countries: ['PK', 'AE'] } })
  const effect = chargeEffect(law, situation, ['ptpa-2018/3-2', 'ppc/371a', 'blsa-punjab/11'])
  expect(effect.courts.conflict.toSorted()).toEqual(['anti-rape-court', 'special-court-central'])
  expect(effect.courts.unsure).toEqual(['blsa-punjab/11'])
  expect(qualify(law, situation).courts.conflict.toSorted()).toEqual(['anti-rape-court', 'special-court-central'])
})

test('Ransom, trafficking and a sale: the anti-terrorism court takes along what is not exclusive elsewhere', () => {
  const transaction = {
    recruited: 'yes',
    force: 'yes',
    abducted: 'yes',
    ransom: 'yes',
    'sold-or-bought': 'yes',
    'commercial-sex': 'yes',
    'cross-border': 'no',
  } as const
  const effect = chargeEffect(law, matter({ transaction }), ['ata-1997/7', 'ppc/365a', 'ptpa-2018/3-2', 'ppc/371a'])
  expect(effect.courts.conflict.toSorted()).toEqual(['anti-rape-court', 'anti-terrorism-court'])
  expect(effect.courts.courts.find(({ court }) => court === 'anti-terrorism-court')?.along.map(({ offence }) => offence)).toContain(
    'ppc/365a',
  )
})

test('A boy among the accused is tried apart; where every accused is a child there is one court only', () => {
  const boy = { ref: 'A2', facts: { 'accused-is-child': 'yes' } as Facts }
  const mixed = chargeEffect(law, matter({ accused: [{ ref: 'A1', facts: { 'accused-is-child': 'no' } }, boy] }), ['ptpa-2018/3-2'])
  expect(mixed.courts.courts.map(({ court, apart }) => [court, apart])).toEqual([
    ['magistrate-first-class', null],
    ['juvenile-court', 'JT-07'],
  ])
  const alone = chargeEffect(law, matter({ accused: [boy] }), ['ptpa-2018/3-2'])
  expect(alone.courts.courts.map(({ court, apart }) => [court, apart])).toEqual([['juvenile-court', null]])
})

test('A section of which nobody verified the court counts no court, and is named', () => {
  const effect = chargeEffect(law, matter({ onDate: '2026-06-01' }), ['preca-2016/11-a'])
  expect([effect.courts.courts, effect.courts.unverified]).toEqual([[], ['preca-2016/11-a']])
})

test('The day of the act chooses the text, and a day on which nobody can say leaves it to the prosecutor', () => {
  const [before] = chargeEffect(law, matter({ onDate: '2024-01-01' }), ['ptpa-2018/3-2']).sections
  expect(before?.version.from).toBe('2018-06-02')
  const [between] = chargeEffect(law, matter({ onDate: '2025-03-01' }), ['ptpa-2018/3-2']).sections
  expect(between?.uncertain).toEqual(['version'])
})

import type { Proposed } from '@panah/domain/law/propose'
import { expect, test } from 'vitest'
import {
  answered,
  decidedFrom,
  emptyFacts,
  factsAbout,
  isUntouched,
  picksOn,
  withoutParty,
  withParty,
  type Decided,
} from '../../src/justice/desk-state.ts'

const empty = emptyFacts('2026-11-21', 'PK-PB')
const because = [{ is: 'made-out' }] as const
const proposed: Proposed[] = [
  { offence: 'ptpa-2018/3-2', as: 'lead', because },
  { offence: 'ppc/342', as: 'added', because },
  { offence: 'ppc/374', as: 'alternative', because },
  { offence: 'ppc/371a', as: 'left-out', because },
]
const all = () => true
const told = (picks: readonly { offence: string; as: string }[]) => picks.map(({ offence, as }) => `${offence} ${as}`)

test('Two women and a boy, a man and his brother: each has answers of their own', () => {
  const second = withParty(empty, 'V')
  const third = withParty(second.facts, 'V')
  const facts = answered(answered(third.facts, 'V1', { 'victim-is-female': 'yes' }), third.ref, { 'victim-is-child': 'yes' })
  expect(facts.victims.map(({ ref, facts: known }) => [ref, known])).toEqual([
    ['V1', { 'victim-is-female': 'yes' }],
    ['V2', {}],
    ['V3', { 'victim-is-child': 'yes' }],
  ])
  expect(factsAbout(facts, 'A1')).toEqual({})
})

test('When somebody is taken out the others keep what they are called, and a number is not given twice', () => {
  const three = withParty(withParty(empty, 'A').facts, 'A').facts
  const left = withoutParty(three, 'A2')
  expect(left.accused.map(({ ref }) => ref)).toEqual(['A1', 'A3'])
  expect(withParty(left, 'A').ref).toBe('A4')
})

test('An answer about somebody who was taken out brings that person back, and is not lost', () => {
  const nobody = withoutParty(empty, 'A1')
  expect(answered(nobody, 'A1', { 'accused-helped': 'yes' }).accused).toEqual([{ ref: 'A1', facts: { 'accused-helped': 'yes' } }])
})

test('An answer taken back leaves nothing behind', () => {
  const facts = answered(empty, 'matter', { recruited: 'yes' })
  expect(isUntouched(facts)).toBe(false)
  expect(answered(facts, 'matter', { recruited: 'unknown' })).toEqual(empty)
})

test('Without a decision the sections are as proposed', () => {
  expect(told(picksOn(proposed, {}, all))).toEqual(['ptpa-2018/3-2 lead', 'ppc/342 added', 'ppc/374 alternative'])
})

test('Whoever lets another section lead still has one that leads', () => {
  expect(told(picksOn(proposed, { 'ppc/342': 'lead', 'ptpa-2018/3-2': 'added' }, all))).toEqual([
    'ptpa-2018/3-2 added',
    'ppc/342 lead',
    'ppc/374 alternative',
  ])
})

test('When the leading section is left out the next one that stands leads, and an alternative does not move up', () => {
  expect(told(picksOn(proposed, { 'ptpa-2018/3-2': 'left-out' }, all))).toEqual(['ppc/342 lead', 'ppc/374 alternative'])
})

test('A section of one’s own stands beside the proposal as long as the law has it on that day', () => {
  const own = { 'ppc/371b': 'alternative' } as const
  expect(told(picksOn(proposed, own, all))).toContain('ppc/371b alternative')
  expect(told(picksOn(proposed, own, (offence) => offence !== 'ppc/371b'))).not.toContain('ppc/371b alternative')
})

test('A plan taken up again says what it said when it was kept', () => {
  const kept: Readonly<Record<string, Decided>>[] = [
    {},
    { 'ppc/342': 'lead', 'ptpa-2018/3-2': 'added' },
    { 'ppc/371a': 'added', 'ppc/342': 'left-out' },
  ]
  for (const decided of kept) {
    const picks = picksOn(proposed, decided, all)
    expect(picksOn(proposed, decidedFrom(picks, proposed), all)).toEqual(picks)
  }
})

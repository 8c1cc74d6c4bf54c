import { expect, test } from 'vitest'
import type { ProvinceCode } from '../../src/ids.ts'
import type { Edition, Practice, Provision, Rule } from '../../src/law/edition.ts'
import type { FactCode } from '../../src/law/fact-code.ts'
import type { Facts } from '../../src/law/fact.ts'
import { qualify } from '../../src/law/qualify.ts'

const words = { en: 'x', ur: 'x' }
const used: FactCode[] = ['victim-is-child', 'recruited', 'force', 'commercial-sex', 'sold-or-bought', 'confined', 'victim-is-female']

function section(id: string, topic: string, elements: Rule[]): Provision {
  const [statute = '', number = ''] = id.split('/')
  const version = {
    from: '2000-01-01',
    elements: elements.map((rule) => ({ element: 'act' as const, all: [rule] })),
    penalty: { prison: 'none', fine: 'none', together: 'none' },
    cognisable: 'yes',
    bailable: 'no',
    compoundable: 'no',
    courts: ['court-of-session'],
    agencies: ['police'],
    confidence: 'high',
    sources: ['S04'],
  } as const
  return {
    id,
    statute,
    section: number,
    topic,
    label: words,
    says: words,
    cite: id,
    versions: [version],
    review: { status: 'unreviewed', seal: 'x' },
  }
}

const known = { confidence: 'high', sources: ['S01'] } as const
const practice: Practice = {
  principles: [],
  overlaps: [
    {
      pair: 'trafficking-or-sale',
      one: ['ptpa-2018/*'],
      other: ['ppc/371a'],
      same: words,
      choose: [
        { when: { all: ['sold-or-bought', 'force'] }, charge: 'both', says: words },
        { when: 'sold-or-bought', charge: 'other-first', says: words },
        { charge: 'one', says: words },
      ],
      prove: words,
      ...known,
    },
  ],
  steps: [
    { step: 'DL-06', kind: 'clock', starts: 'arrest', limit: 'PT24H', says: words, basis: 'Art. 10', ...known },
    { step: 'DL-26', kind: 'remedy', starts: 'information', when: 'confined', says: words, basis: 's. 491', ...known },
    {
      step: 'DL-28',
      kind: 'clock',
      starts: 'rescue',
      limit: 'PT24H',
      when: 'victim-is-child',
      provinces: ['PK-PB'],
      says: words,
      basis: 's. 24',
      ...known,
    },
    {
      step: 'DL-29',
      kind: 'clock',
      starts: 'rescue',
      limit: 'PT24H',
      when: 'victim-is-child',
      provinces: ['PK-SD'],
      says: words,
      basis: 's. 17',
      ...known,
    },
  ],
  bodies: [
    { body: 'bureau', name: words, provinces: ['PK-PB'], role: words, gate: words, ...known },
    { body: 'authority', name: words, provinces: ['PK-SD'], role: words, gate: words, ...known },
    { body: 'legal-aid', name: words, role: words, gate: words, ...known },
  ],
  routes: [
    { route: 'child', when: 'victim-is-child', says: words, then: ['bureau', 'authority'] },
    { route: 'always', says: words, then: ['legal-aid'] },
  ],
  doubts: [],
}

const edition: Edition = {
  id: 'e',
  asOf: '2026-01-01',
  country: 'pakistan',
  facts: used.map((fact) => ({ fact, about: 'transaction', group: 'act', label: words, ask: words })),
  statutes: [],
  definitions: ['protocol', 'protocol-presumed', 'national-act'].map((id) => ({
    id: `classification/${id}`,
    label: words,
    any: ['force'],
  })),
  provisions: [
    section('ptpa-2018/3-1', 'trafficking', ['recruited', 'force', 'commercial-sex']),
    section('ppc/371a', 'sale-of-persons', ['sold-or-bought', 'commercial-sex']),
  ],
  rules: { classification: [], agency: [], court: [], protection: [] },
  practice,
  words: {},
}

function about(transaction: Facts, provinces: ProvinceCode[] = []) {
  return qualify(edition, { onDate: '2024-01-01', place: { provinces, countries: [] }, transaction, victims: [], accused: [] })
}

test('A woman forced and sold: charge both, with the choice that decided', () => {
  const { overlaps } = about({ recruited: 'yes', force: 'yes', 'commercial-sex': 'yes', 'sold-or-bought': 'yes' })
  expect(overlaps).toEqual([{ pair: 'trafficking-or-sale', charge: 'both', choice: 0, one: ['ptpa-2018/3-1'], other: ['ppc/371a'] }])
})

test('A woman sold, and nobody knows yet how she came: the sale leads and nothing is dropped', () => {
  expect(about({ recruited: 'yes', 'commercial-sex': 'yes', 'sold-or-bought': 'yes' }).overlaps).toMatchObject([{ charge: 'other-first' }])
})

test('When force is excluded trafficking is out of question and there is nothing to choose', () => {
  expect(about({ recruited: 'yes', force: 'no', 'commercial-sex': 'yes', 'sold-or-bought': 'yes' }).overlaps).toEqual([])
})

test('Two open questions are not yet a choice', () => {
  expect(about({ recruited: 'yes', 'commercial-sex': 'yes' }).overlaps).toEqual([])
})

test('A person locked up has a remedy; a person of whom nobody knows it is not told of one', () => {
  expect(about({ confined: 'yes' }).steps).toEqual(['DL-06', 'DL-26'])
  expect(about({}).steps).toEqual(['DL-06'])
})

test('A child in Punjab has the clock and the Bureau of Punjab, a child found nobody knows where has those of every province', () => {
  expect(about({ 'victim-is-child': 'yes' }, ['PK-PB']).steps).toEqual(['DL-06', 'DL-28'])
  expect(about({ 'victim-is-child': 'yes' }, ['PK-PB']).tell).toEqual([
    { route: 'child', bodies: ['bureau'] },
    { route: 'always', bodies: ['legal-aid'] },
  ])
  expect(about({ 'victim-is-child': 'yes' }).steps).toEqual(['DL-06', 'DL-28', 'DL-29'])
  expect(about({ 'victim-is-child': 'yes' }).tell[0]).toEqual({ route: 'child', bodies: ['bureau', 'authority'] })
})

test('An edition without any practice still qualifies', () => {
  const { practice: _without, ...bare } = edition
  const answer = qualify(bare, { onDate: '2024-01-01', place: { provinces: [], countries: [] }, transaction: {}, victims: [], accused: [] })
  expect([answer.overlaps, answer.steps, answer.tell]).toEqual([[], [], []])
})

import { expect, test } from 'vitest'
import type { FirFacts, KeepPlan, SectionPick } from '../../src/justice/charge-plan.ts'
import { keepPlan } from '../../src/justice/keep-plan.ts'
import { law } from '../law/world.ts'

const now = '2026-11-21T10:00:00.000Z'
const id = '018f0000-0000-7000-8000-000000000001'
const kiln: FirFacts = {
  onDate: '2025-11-01',
  between: null,
  provinces: ['PK-PB'],
  countries: [],
  transaction: { recruited: 'yes', 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes' },
  victims: [{ ref: 'V1', facts: { 'victim-is-female': 'yes' } }],
  accused: [],
}
const picks: SectionPick[] = [
  { offence: 'ptpa-2018/3-2', as: 'lead' },
  { offence: 'ppc/371a', as: 'alternative' },
]
const plan = (more: Partial<KeepPlan> = {}): KeepPlan => ({
  id,
  name: 'fir.plan',
  caseId: id,
  planId: id,
  baseVersion: 0,
  facts: kiln,
  picks,
  ...more,
})
const keep = (more: Partial<KeepPlan> = {}, latest = 0) => keepPlan({ law, latest }, plan(more), now)

test('What is kept are the facts, the sections a person picked, and what this edition found for each of them', () => {
  const kept = keep()
  expect(kept).toMatchObject({ ok: true, value: { version: 1, facts: kiln, picks, lawEdition: law.edition.id, plannedAt: now } })
  expect(kept.ok && kept.value.findings.map(({ offence, finding }) => [offence, finding])).toEqual([
    ['ptpa-2018/3-2', 'made-out'],
    ['ppc/371a', 'open'],
  ])
})

test('Of two who pick at the same time the second sees what the first kept; nothing is overwritten', () => {
  expect(keep({}, 1)).toMatchObject({ refusal: { code: 'stale', params: { version: 1, changed: ['picks'] } } })
  expect(keep({ baseVersion: 1 }, 1)).toMatchObject({ value: { version: 2 } })
})

test('A section that could be turned on the victim cannot be picked', () => {
  expect(keep({ picks: [...picks, { offence: 'emigration-1979/17-1', as: 'added' }] })).toMatchObject({
    refusal: { code: 'justice.section-against-victim', params: { sections: ['emigration-1979/17-1'] } },
  })
})

test('A fact or a section that the law does not know is said by its code', () => {
  expect(keep({ facts: { ...kiln, victims: [{ ref: 'V1', facts: { 'hair-colour': 'yes' } }] } })).toMatchObject({
    refusal: { code: 'justice.unknown-fact', params: { facts: ['hair-colour'] } },
  })
  expect(keep({ picks: [{ offence: 'ppc/9999', as: 'lead' }] })).toMatchObject({ refusal: { code: 'justice.unknown-section' } })
})

test('A section that did not bind on the day of the act cannot be picked', () => {
  expect(keep({ facts: { ...kiln, onDate: '2016-01-01' } })).toMatchObject({
    refusal: { code: 'justice.not-in-force', params: { sections: ['ptpa-2018/3-2'] } },
  })
})

test('One section leads at most, and none stands twice', () => {
  expect(keep({ picks: [picks[0] as SectionPick, { offence: 'ppc/371a', as: 'lead' }] })).toMatchObject({
    refusal: { code: 'justice.one-lead' },
  })
  expect(keep({ picks: [picks[0] as SectionPick, { offence: 'ptpa-2018/3-2', as: 'added' }] })).toMatchObject({
    refusal: { code: 'justice.picked-twice' },
  })
})

test('An act that is still to come is refused, and so is a day outside the days it may have been', () => {
  expect(keep({ facts: { ...kiln, onDate: '2026-11-22' } })).toMatchObject({ refusal: { code: 'justice.act-in-future' } })
  expect(keep({ facts: { ...kiln, between: ['2025-11-02', '2025-11-09'] } })).toMatchObject({ refusal: { code: 'justice.day-outside' } })
})

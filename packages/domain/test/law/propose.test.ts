import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FactCode } from '../../src/law/fact-code.ts'
import type { Facts } from '../../src/law/fact.ts'
import { picksOf, proposePlan, type Proposed } from '../../src/law/propose.ts'
import { qualify } from '../../src/law/qualify.ts'
import { law } from './world.ts'

/** A matter in Punjab in the autumn of 2025, with one victim and one accused. */
function proposed(transaction: Facts, victim: Facts = {}, accused: Facts = {}): Proposed[] {
  const situation = {
    onDate: '2025-11-01',
    place: { provinces: ['PK-PB' as const], countries: [] },
    transaction,
    victims: [{ ref: 'V1', facts: victim }],
    accused: [{ ref: 'A1', facts: accused }],
  }
  const { findings, overlaps } = qualify(law, situation)
  return proposePlan(law, findings, overlaps)
}
const as = (all: readonly Proposed[], offence: string) => all.find((each) => each.offence === offence)?.as

const woman: Facts = { 'victim-is-female': 'yes', 'victim-is-child': 'no' }
const kiln: Facts = { recruited: 'yes', harboured: 'yes', 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes', confined: 'yes' }

test('A woman held at a kiln by a debt: trafficking leads, bonded labour and confinement stand beside it', () => {
  const plan = proposed(kiln, woman)
  expect(plan[0]).toMatchObject({ offence: 'ptpa-2018/3-2', as: 'lead', because: [{ is: 'made-out' }, { is: 'gravest' }] })
  expect([as(plan, 'blsa-punjab/11'), as(plan, 'ppc/342')]).toEqual(['added', 'added'])
})

test('Bare compulsion to work stands behind trafficking, in the alternative, and the overlap that says so is named', () => {
  const plan = proposed({ ...kiln, 'made-to-work-against-will': 'yes' }, woman)
  const lesser = plan.find(({ offence }) => offence === 'ppc/374')
  expect(lesser).toMatchObject({
    as: 'alternative',
    because: [{ is: 'made-out' }, { is: 'overlap', pair: 'trafficking-or-compelled-labour' }],
  })
})

test('Ten days of confinement take the shorter sections in; where three days are shown only section 343 is written', () => {
  const long = proposed({ ...kiln, 'confined-10-days': 'yes' }, woman)
  expect([as(long, 'ppc/344'), as(long, 'ppc/343'), as(long, 'ppc/342')]).toEqual(['added', 'left-out', 'left-out'])
  const short = proposed({ ...kiln, 'confined-3-days': 'yes' }, woman)
  expect([as(short, 'ppc/344'), as(short, 'ppc/343'), as(short, 'ppc/342')]).toEqual([undefined, 'added', 'left-out'])
})

test('A smuggled man who was never used: smuggling is proposed, his own unlawful departure is not', () => {
  const plan = proposed(
    {
      transported: 'yes',
      'irregular-crossing': 'yes',
      'cross-border': 'yes',
      'fee-paid': 'yes',
      'migration-only': 'yes',
      'outside-emigration-rules': 'yes',
    },
    { 'victim-is-female': 'no', 'victim-is-child': 'no', 'victim-is-citizen': 'yes' },
  )
  expect(plan[0]).toMatchObject({ offence: 'psma-2018/3', as: 'lead' })
  expect(plan.map(({ offence }) => offence)).not.toContain('emigration-1979/17-1')
})

test('Trafficking, bonded labour and slavery meet on one family: trafficking leads, the bond stands beside it, the rest in the alternative', () => {
  const plan = proposed({ ...kiln, 'made-to-work-against-will': 'yes', 'slavery-like': 'yes' }, woman)
  expect(plan[0]).toMatchObject({ offence: 'ptpa-2018/3-2', as: 'lead' })
  expect([as(plan, 'blsa-punjab/11'), as(plan, 'ppc/374'), as(plan, 'ppc/370')]).toEqual(['added', 'alternative', 'alternative'])
})

test('Where nobody was trafficked, bonded labour leads and bare compulsion stands behind it, for nobody is punished twice', () => {
  const nobodyTaken = {
    recruited: 'no',
    harboured: 'no',
    transported: 'no',
    transferred: 'no',
    received: 'no',
    'sold-or-bought': 'no',
  } as const
  const plan = proposed({ 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes', 'made-to-work-against-will': 'yes', ...nobodyTaken }, woman)
  expect(plan[0]).toMatchObject({ offence: 'blsa-punjab/11', as: 'lead' })
  expect(plan.find(({ offence }) => offence === 'ppc/374')).toMatchObject({
    as: 'alternative',
    because: [{ is: 'made-out' }, { is: 'overlap', pair: 'bonded-labour-or-compelled-labour' }],
  })
})

test('A woman sold for sex and held to work by the price: the sale, the bond and trafficking are charged together', () => {
  const sold = { 'sold-or-bought': 'yes', 'commercial-sex': 'yes', deceived: 'yes' } as const
  const plan = proposed({ ...kiln, ...sold, 'made-to-work-against-will': 'yes' }, woman)
  const together = ['ptpa-2018/3-2', 'ppc/371a', 'ppc/371b', 'blsa-punjab/11', 'ppc/374'].map((offence) => as(plan, offence))
  expect(together).toEqual(['lead', 'added', 'added', 'added', 'alternative'])
})

test('A section that one overlap leaves out pushes no third one aside', () => {
  const overlap = (pair: string, charge: 'one' | 'other-first', one: string, other: string) => ({
    pair,
    charge,
    choice: 0,
    one: [one],
    other: [other],
  })
  const { findings } = qualify(law, {
    onDate: '2025-11-01',
    place: { provinces: ['PK-PB'], countries: [] },
    transaction: { confined: 'yes', threat: 'yes', 'made-to-work-against-will': 'yes' },
    victims: [],
    accused: [],
  })
  const chain = [overlap('first', 'one', 'ppc/342', 'ppc/506'), overlap('second', 'one', 'ppc/506', 'ppc/374')]
  const plan = proposePlan(law, findings, chain)
  expect([as(plan, 'ppc/342'), as(plan, 'ppc/506'), as(plan, 'ppc/374')]).toEqual(['added', 'left-out', 'lead'])
})

test('Where nothing is made out nothing is proposed', () => {
  expect(proposed({ recruited: 'yes' })).toEqual([])
  expect(picksOf([])).toEqual([])
})

test('What an overlap leaves out is shown with its reason and is not among the picks', () => {
  const plan = proposed({ ...kiln, 'confined-10-days': 'yes' }, woman)
  expect(picksOf(plan).map(({ offence }) => offence)).not.toContain('ppc/342')
  expect(plan.find(({ offence }) => offence === 'ppc/342')?.because.at(-1)).toMatchObject({ is: 'overlap' })
})

test('Whatever the facts, a proposal names only what is made out, leads with one section at most, and never turns on the victim', () => {
  const against = new Set(law.edition.provisions.filter((provision) => provision.against).map(({ id }) => id))
  const facts = fc.dictionary(fc.constantFrom(...law.facts), fc.constantFrom('yes', 'no', 'unknown'), { maxKeys: 60 }) as fc.Arbitrary<
    Partial<Record<FactCode, 'yes' | 'no' | 'unknown'>>
  >
  fc.assert(
    fc.property(facts, (transaction) => {
      const situation = {
        onDate: '2025-11-01',
        place: { provinces: ['PK-PB' as const], countries: [] },
        transaction,
        victims: [],
        accused: [],
      }
      const { findings, overlaps } = qualify(law, situation)
      const made = new Set(findings.filter(({ finding }) => finding === 'made-out').map(({ offence }) => offence))
      const plan = proposePlan(law, findings, overlaps)
      expect(plan.filter(({ offence }) => !made.has(offence) || against.has(offence))).toEqual([])
      expect(plan.filter((each) => each.as === 'lead').length).toBeLessThanOrEqual(1)
      expect(new Set(plan.map(({ offence }) => offence)).size).toBe(plan.length)
      const standing = new Set(plan.filter((each) => each.as !== 'left-out').map(({ offence }) => offence))
      const across = (offence: string, pair: string) => {
        const overlap = overlaps.find((each) => each.pair === pair)
        return overlap?.one.includes(offence) ? overlap.other : (overlap?.one ?? [])
      }
      const pushedByNobody = plan.filter(({ offence, because }) =>
        because.some((reason) => reason.is === 'overlap' && !across(offence, reason.pair).some((id) => standing.has(id))),
      )
      expect(pushedByNobody).toEqual([])
    }),
    { numRuns: 300 },
  )
}, 30_000)

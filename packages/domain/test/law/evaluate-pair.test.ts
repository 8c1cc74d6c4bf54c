import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatePair, rowOfFacts, textsInForce } from '../../src/law/evaluate-pair.ts'
import type { Answer, Facts } from '../../src/law/fact.ts'
import { NO, UNKNOWN, YES } from '../../src/law/kleene.ts'
import type { Situation } from '../../src/law/situation.ts'
import { fromPublishedCase } from '../../src/law/published-case.ts'
import { borders, others } from './situations-borders.ts'
import { marriages, sexual } from './situations-women.ts'
import { begging, labour } from './situations-work.ts'
import { edition, law, published } from './world.ts'

const codes = edition.facts.map(({ fact }) => fact)
const days = [
  '1995-01-01',
  '2005-06-01',
  '2014-03-03',
  '2017-07-07',
  '2018-05-31',
  '2021-12-31',
  '2023-07-15',
  '2024-05-05',
  '2025-03-01',
  '2025-08-08',
  '2026-03-03',
]
const places = [[], ['PK-PB'], ['PK-SD'], ['PK-KP'], ['PK-BA'], ['PK-IS'], ['PK-GB'], ['PK-PB', 'PK-SD']] as const

const anyFacts = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<Answer>('yes', 'no', 'unknown'), {
  maxKeys: 60,
}) as fc.Arbitrary<Facts>
const told = [...labour, ...begging, ...marriages, ...sexual, ...borders, ...others].flatMap((matter) => {
  const { transaction, victims } = fromPublishedCase(published(matter))
  return victims.map((victim) => ({ ...transaction, ...victim.facts }))
})
/** Chance answers alone seldom make anything out, so half of them begin from a matter that somebody told. */
const facts = fc.oneof(
  anyFacts,
  fc.tuple(fc.constantFrom(...told), anyFacts).map(([matter, more]) => ({ ...more, ...matter })),
)

function foundOn(transaction: Facts, onDate: string, provinces: (typeof places)[number]) {
  const situation: Situation = { onDate, place: { provinces, countries: ['PK'] }, transaction, victims: [], accused: [] }
  return evaluatePair(law, situation, textsInForce(law, situation), { victim: 0, accused: 0 })
}

/** The offences, by name, for which something holds before and after an answer. */
function offencesThat(before: Int8Array, after: Int8Array, holds: (one: number | undefined, other: number | undefined) => boolean) {
  return law.provisions.flatMap(({ provision, index }) => (holds(before[index], after[index]) ? [provision.id] : []))
}

const answer = fc.constantFrom<Answer>('yes', 'no')
const day = fc.constantFrom(...days)
const code = fc.constantFrom(...codes)

describe('What more is learned', () => {
  test('An answer to an open question never turns an offence that is made out into one that is not', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(facts, code, answer, day, fc.constantFrom(...places), (known, asked, said, onDate, place) => {
        fc.pre((known[asked] ?? 'unknown') === 'unknown')
        const before = foundOn(known, onDate, place).ground.found
        const after = foundOn({ ...known, [asked]: said }, onDate, place).ground.found
        const flipped = offencesThat(before, after, (one, other) => (one === YES && other === NO) || (one === NO && other === YES))
        expect(flipped).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('An answer that contradicts nothing leaves what is settled as it is', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(facts, code, answer, day, (known, asked, said, onDate) => {
        fc.pre((known[asked] ?? 'unknown') === 'unknown')
        const after = foundOn({ ...known, [asked]: said }, onDate, ['PK-PB'])
        fc.pre(after.contradictions.length === 0)
        const before = foundOn(known, onDate, ['PK-PB']).ground.found
        expect(offencesThat(before, after.ground.found, (one, other) => one !== UNKNOWN && one !== other)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('While nothing at all is known, no offence is made out and nothing points to any', () => {
    for (const onDate of days) {
      const { ground, raised } = foundOn({}, onDate, ['PK-PB'])
      expect(ground.found.includes(YES)).toBe(false)
      expect(raised.includes(1)).toBe(false)
    }
  })
})

describe('Answers that hang together', () => {
  const valueOf = (row: ReturnType<typeof rowOfFacts>, fact: string) => row.values[law.slotOf.get(fact) ?? -1]

  test('A child of under fourteen is a child, and one who is no child is not under fourteen', () => {
    expect(valueOf(rowOfFacts(law, [{ 'victim-under-14': 'yes' }]), 'victim-is-child')).toBe(YES)
    expect(valueOf(rowOfFacts(law, [{ 'victim-is-child': 'no' }]), 'victim-under-14')).toBe(NO)
  })

  test('Two answers that cannot both stand count as unknown, and are reported', () => {
    const row = rowOfFacts(law, [{ 'victim-under-14': 'yes', 'victim-is-child': 'no' }])
    expect(valueOf(row, 'victim-under-14')).toBe(UNKNOWN)
    expect(valueOf(row, 'victim-is-child')).toBe(UNKNOWN)
    expect(row.contradictions.map((pair) => pair.map((slot) => law.facts[slot]))).toContainEqual(['victim-under-14', 'victim-is-child'])
  })

  test('What is known of one victim wins over what is known of all, and her unknown takes nothing away', () => {
    const row = rowOfFacts(law, [
      { transported: 'yes', begging: 'yes' },
      { transported: 'no', begging: 'unknown' },
    ])
    expect(valueOf(row, 'transported')).toBe(NO)
    expect(valueOf(row, 'begging')).toBe(YES)
  })
})

import type { Facts } from '@panah/domain/law/fact'
import type { FactCode } from '@panah/domain/law/fact-code'

/** The ages at which the law draws a line, and the fact that says on which side of it somebody is. */
const limits: readonly (readonly [limit: number, fact: FactCode])[] = [
  [10, 'victim-under-10'],
  [12, 'victim-under-12'],
  [14, 'victim-under-14'],
  [15, 'victim-under-15'],
  [16, 'victim-under-16'],
  [18, 'victim-is-child'],
  [21, 'victim-under-21'],
]

/** The facts that the age of somebody settles. */
export const factsOfAge: readonly FactCode[] = limits.map(([, fact]) => fact)

/** Ages as an officer can tell them, between two lines of the law; `to` is the last year of life that belongs to it. */
export interface AgeSpan {
  readonly from: number
  readonly to: number | null
}

export const spans: readonly AgeSpan[] = [
  { from: 0, to: 9 },
  { from: 10, to: 11 },
  { from: 12, to: 13 },
  { from: 14, to: 14 },
  { from: 15, to: 15 },
  { from: 16, to: 17 },
  { from: 18, to: 20 },
  { from: 21, to: null },
]

export const nameOfSpan = ({ from, to }: AgeSpan): string => `${from}-${to ?? 'over'}`

export type Who = 'girl' | 'woman' | 'woman-or-girl' | 'child' | 'adult'

/** In a word who a victim is, from sex and age; null where neither is known. */
export function whoIs(facts: Facts): Who | null {
  const isChild = facts['victim-is-child'] ?? 'unknown'
  if (facts['victim-is-female'] === 'yes') return isChild === 'yes' ? 'girl' : isChild === 'no' ? 'woman' : 'woman-or-girl'
  if (isChild === 'unknown') return null
  return isChild === 'yes' ? 'child' : 'adult'
}

/** What an age says in the words of the law; nothing where nobody knows it. */
export function factsFromAge(span: AgeSpan | null): Facts {
  return Object.fromEntries(
    limits.map(([limit, fact]) => {
      if (span === null) return [fact, 'unknown']
      if (span.to !== null && span.to < limit) return [fact, 'yes']
      return [fact, span.from >= limit ? 'no' : 'unknown']
    }),
  )
}

/** The ages that the answers leave possible; null where they leave all of them. */
export function ageFromFacts(facts: Facts): AgeSpan | null {
  const over = limits.filter(([, fact]) => facts[fact] === 'no').map(([limit]) => limit)
  const under = limits.filter(([, fact]) => facts[fact] === 'yes').map(([limit]) => limit)
  if (over.length === 0 && under.length === 0) return null
  return { from: Math.max(0, ...over), to: under.length === 0 ? null : Math.min(...under) - 1 }
}

import { compile, type CompiledLaw } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import type { Answer } from '@panah/domain/law/fact'
import { qualify } from '@panah/domain/law/qualify'
import { foundByLaw, type FoundByLaw, type Told } from '@panah/domain/screening/found-by-law'
import { situationOf } from '@panah/domain/screening/situation-of'

export interface Invented {
  readonly told: Told
  readonly found: FoundByLaw
}

const sexes = ['female', 'female', 'male', 'male', 'transgender', 'unknown'] as const
const ages = ['under-14', '14-15', '16-17', '18-29', '18-29', '30-59', '60-over', 'unknown'] as const
const places = [
  ['PK-PB', 'PK614'],
  ['PK-PB', 'PK712'],
] as const

/** Numbers by chance that are the same in every run. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Invented people, each asked what the law itself would ask next, up to eighteen questions; and what this edition finds in what they told.
 * Some told mostly yes, some mostly no, and much is unknown, as in life.
 */
export function inventPeople(edition: Edition, many: number): Invented[] {
  const law = compile(edition)
  const next = chance(2026)
  return Array.from({ length: many }, () => {
    const told = interview(law, next)
    return { told, found: foundByLaw(law, told) }
  })
}

function interview(law: CompiledLaw, next: () => number): Told {
  const one = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T
  const [province, district] = one(places)
  const day = `2026-0${1 + Math.floor(next() * 9)}-1${Math.floor(next() * 10)}`
  const scene = { heldOn: day, actOn: null, province, district } satisfies Told['scene']
  const person = { sex: one(sexes), ageBand: one(ages) }
  const [yes, no] = [0.15 + next() * 0.5, 0.1 + next() * 0.25]
  const answer = (): Answer => {
    const drawn = next()
    if (drawn < yes) return 'yes'
    return drawn < yes + no ? 'no' : 'unknown'
  }
  const facts: Record<string, Answer> = { 'compelled-labour': answer(), 'commercial-sex': answer(), 'bonded-labour': answer() }
  const asked = 6 + Math.floor(next() * 12)
  for (let question = 0; question < asked; question += 1) {
    const { stillToAsk } = qualify(law, situationOf(law.edition, { ...person, facts }, scene))
    const fact = stillToAsk.map(({ fact: code }) => code).find((code) => facts[code] === undefined)
    if (fact === undefined) break
    facts[fact] = answer()
  }
  return { ...person, facts, scene, receivedAt: `${day}T09:00:00.000Z` }
}

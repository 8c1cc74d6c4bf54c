import type { Answer } from '@panah/domain/law/fact'
import type { Derivation } from '@panah/domain/law/finding'

/** How the parts below are joined. */
export type Joins = 'any' | 'all' | 'none' | 'unshown'

/** A derivation as it is shown: without joints that hold one part only. */
export type Branch =
  | { readonly is: 'fact' | 'circumstance'; readonly code: string; readonly value: Answer; readonly parts: readonly Branch[] }
  | {
      readonly is: 'definition'
      readonly code: string
      readonly joins: Joins | null
      readonly value: Answer
      readonly parts: readonly Branch[]
    }
  | { readonly is: 'joined'; readonly joins: Joins; readonly value: Answer; readonly parts: readonly Branch[] }

/** Takes out what a reader need not see: *any of* one thing is that thing, and a definition's only joint is said beside its name. */
export function plainTree(derivation: Derivation): Branch {
  switch (derivation.of) {
    case 'fact':
      return { is: 'fact', code: derivation.fact, value: derivation.value, parts: [] }
    case 'circumstance':
      return { is: 'circumstance', code: derivation.circumstance, value: derivation.value, parts: [] }
    case 'definition': {
      const parts = derivation.parts.map(plainTree)
      const [only] = parts
      const joined = parts.length === 1 && only?.is === 'joined' ? only : null
      return {
        is: 'definition',
        code: derivation.definition,
        joins: joined?.joins ?? null,
        value: derivation.value,
        parts: joined?.parts ?? parts,
      }
    }
    case 'any':
    case 'all':
    case 'none':
    case 'unshown': {
      const parts = derivation.parts.map(plainTree)
      const [only] = parts
      if (parts.length === 1 && only && (derivation.of === 'any' || derivation.of === 'all')) return only
      return { is: 'joined', joins: derivation.of, value: derivation.value, parts }
    }
  }
}

import type { Answer } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import type { ElementName } from './edition.ts'
import type { Uncertainty } from './in-force.ts'

/** What the facts say about an offence. A lead for a person to decide on, never a verdict. */
export type Verdict = 'made-out' | 'open' | 'not-made-out'

/** Why: the rule as a tree, each part with its own value. */
export type Derivation =
  | { readonly of: 'fact'; readonly fact: FactCode; readonly value: Answer }
  | { readonly of: 'definition'; readonly definition: string; readonly value: Answer; readonly parts: readonly Derivation[] }
  | { readonly of: 'any' | 'all' | 'none' | 'unshown'; readonly value: Answer; readonly parts: readonly Derivation[] }
  | { readonly of: 'circumstance'; readonly circumstance: string; readonly value: Answer }

export type ElementFinding = { readonly element: ElementName; readonly value: Answer; readonly derivation: Derivation }

export type PartyFinding = { readonly ref: string; readonly finding: Verdict }

export type Finding = {
  readonly offence: string
  readonly statute: string
  readonly section: string
  readonly finding: Verdict
  /** Whether anything points to it. An open offence that nothing points to is no reason to ask. */
  readonly raised: boolean
  readonly versionFrom: string
  /** Why the text itself is not certain; then the prosecutor decides. */
  readonly uncertain: readonly Uncertainty[]
  readonly elements: readonly ElementFinding[]
  /** Facts still unknown that can change the finding, the most telling first. */
  readonly missing: readonly FactCode[]
  readonly victims: readonly PartyFinding[]
  readonly accused: readonly PartyFinding[]
}

const verdicts = ['not-made-out', 'open', 'made-out'] as const

export function toVerdict(truth: number): Verdict {
  return verdicts[truth] ?? 'open'
}

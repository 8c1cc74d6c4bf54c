import { NO, UNKNOWN, YES, type Truth } from './kleene.ts'

/**
 * A rule made ready to run: names are already numbers.
 * `slot` is a place in the row of values (facts first, then definitions); `find` asks what was found for offences.
 */
export type RuleNode =
  | { readonly op: 'slot'; readonly slot: number }
  | { readonly op: 'any' | 'all' | 'none' | 'unshown'; readonly kids: readonly RuleNode[] }
  | { readonly op: 'find'; readonly offences: readonly number[] }
  | { readonly op: 'from' | 'until'; readonly day: string }
  | { readonly op: 'in'; readonly provinces: readonly string[] }
  | { readonly op: 'abroad' | 'countries' }

/** What a rule is run against. */
export type Ground = {
  readonly values: Int8Array
  readonly found: Int8Array
  readonly onDate: string
  readonly provinces: readonly string[]
  readonly countries: readonly string[]
}

/** The value of a rule, in Kleene's logic. */
export function evaluate(node: RuleNode, ground: Ground): Truth {
  switch (node.op) {
    case 'slot':
      return ground.values[node.slot] as Truth
    case 'any':
      return most(node.kids, ground)
    case 'all':
      return least(node.kids, ground)
    case 'none':
      return (2 - most(node.kids, ground)) as Truth
    case 'unshown':
      return most(node.kids, ground) === YES ? NO : YES
    case 'find':
      return mostFound(node.offences, ground.found)
    default:
      return circumstance(node, ground)
  }
}

function most(kids: readonly RuleNode[], ground: Ground): Truth {
  let best: Truth = NO
  for (const kid of kids) {
    const value = evaluate(kid, ground)
    if (value === YES) return YES
    if (value > best) best = value
  }
  return best
}

function least(kids: readonly RuleNode[], ground: Ground): Truth {
  let worst: Truth = YES
  for (const kid of kids) {
    const value = evaluate(kid, ground)
    if (value === NO) return NO
    if (value < worst) worst = value
  }
  return worst
}

function mostFound(offences: readonly number[], found: Int8Array): Truth {
  let best = NO
  for (const offence of offences) if ((found[offence] ?? NO) > best) best = found[offence] ?? NO
  return best as Truth
}

function circumstance(node: RuleNode, ground: Ground): Truth {
  switch (node.op) {
    case 'from':
      return ground.onDate >= node.day ? YES : NO
    case 'until':
      return ground.onDate <= node.day ? YES : NO
    case 'in':
      if (ground.provinces.length === 0) return UNKNOWN
      return ground.provinces.some((province) => node.provinces.includes(province)) ? YES : NO
    case 'abroad':
      return ground.countries.length > 0 && !ground.countries.includes('PK') ? YES : NO
    case 'countries':
      return ground.countries.length > 1 ? YES : NO
    default:
      return UNKNOWN
  }
}

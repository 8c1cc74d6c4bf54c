import type { Rule, RuleParts } from '@panah/domain/law/edition'
import type { FactCode } from '@panah/domain/law/fact-code'
import type { RuleFile, RulePartsFile } from './law-file.ts'

/** A code in a lawyer's file may be misspelt; `checkLaw` says so, the type cannot. */
export function toRule(rule: RuleFile, home: string): Rule {
  return typeof rule === 'string' ? (rule as FactCode) : toParts(rule, home)
}

/** Inside its own statute a definition is named without the statute; the edition names it in full. */
export function toParts(parts: RulePartsFile, home: string): RuleParts {
  const list = (rules: RuleFile[] | undefined) => rules?.map((rule) => toRule(rule, home))
  const { unless, is, unshown } = parts
  return withoutEmpty({
    ...parts,
    any: list(parts.any),
    all: list(parts.all),
    none: list(parts.none),
    unless: Array.isArray(unless) ? list(unless) : unless === undefined ? undefined : toRule(unless, home),
    is: is === undefined || is.includes('/') ? is : `${home}/${is}`,
    unshown: unshown === undefined ? undefined : toRule(unshown, home),
  })
}

/** The same without what is not there, so that it takes no room. */
export function withoutEmpty<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T
}

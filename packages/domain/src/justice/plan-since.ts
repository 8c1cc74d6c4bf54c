import type { CompiledLaw } from '../law/compile.ts'
import type { Verdict } from '../law/finding.ts'
import { proposePlan } from '../law/propose.ts'
import { qualify } from '../law/qualify.ts'
import type { ChargePlan } from './charge-plan.ts'
import { situationOfFir } from './fir-situation.ts'

/** What another edition of the law says to a plan that was kept under an earlier one. */
export interface SinceThen {
  /** Picked sections of which it finds something else; `is` is null where it has no such section on that day. */
  readonly changed: readonly { readonly offence: string; readonly was: Verdict; readonly is: Verdict | null }[]
  /** Sections that it proposes on the same facts and that were not picked. */
  readonly proposed: readonly string[]
}

/** Reads the facts of a kept plan under this edition; null where the plan was made under it. The plan itself stays as it was kept. */
export function sinceThen(law: CompiledLaw, plan: Pick<ChargePlan, 'facts' | 'picks' | 'findings' | 'lawEdition'>): SinceThen | null {
  if (plan.lawEdition === law.edition.id) return null
  const { findings, overlaps } = qualify(law, situationOfFir(plan.facts))
  const found = new Map(findings.map(({ offence, finding }) => [offence, finding]))
  const picked = new Set(plan.picks.map(({ offence }) => offence))
  return {
    changed: plan.findings.flatMap(({ offence, finding: was }) => {
      const is = found.get(offence) ?? null
      return is === was ? [] : [{ offence, was, is }]
    }),
    proposed: proposePlan(law, findings, overlaps).flatMap(({ offence, as }) =>
      as === 'left-out' || picked.has(offence) ? [] : [offence],
    ),
  }
}

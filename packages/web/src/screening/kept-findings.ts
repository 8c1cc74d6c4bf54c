import type { Qualification } from '@panah/domain/law/qualify'
import type { Screening } from '@panah/domain/screening/screening'
import type { FindingLine } from '../law/sort-findings.ts'

/** The findings as kept, with the reasons of the engine where it speaks of the same edition of the law (`again`), else without. */
export function withReasons(kept: Screening['findings'], again: Qualification | null): FindingLine[] {
  const reasons = new Map(again?.findings.map((finding) => [finding.offence, finding]))
  return kept.map((line) => {
    const reason = reasons.get(line.offence)
    if (!reason || reason.finding !== line.finding) return line
    return { ...line, raised: reason.raised, elements: reason.elements, uncertain: reason.uncertain }
  })
}

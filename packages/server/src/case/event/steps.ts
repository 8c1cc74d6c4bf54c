import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Step } from '@panah/domain/law/edition'
import { qualify } from '@panah/domain/law/qualify'
import type { Screening } from '@panah/domain/screening/screening'
import { situationOf } from '@panah/domain/screening/situation-of'

/** The steps of procedure behind their codes, as this edition has them. */
export function stepsCalled({ edition }: CompiledLaw, codes: readonly string[]): Step[] {
  return (edition.practice?.steps ?? []).filter(({ step }) => codes.includes(step))
}

/** The steps that apply to what was told in a screening. */
export function stepsOfScreening(law: CompiledLaw, screening: Pick<Screening, 'sex' | 'ageBand' | 'facts' | 'scene'>): string[] {
  return [...qualify(law, situationOf(law.edition, screening, screening.scene)).steps]
}

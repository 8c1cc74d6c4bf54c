import type { Numbers } from '@panah/domain/report/numbers'

export type Step = Numbers['funnel'][number]['step']

export interface Stall {
  readonly before: Step
  readonly from: number
  readonly to: number
}

/**
 * Where most people are left behind: the step that the smallest share of those before it has reached.
 * Only between two numbers that are both shown; a hidden number says nothing, also not by subtraction.
 */
export function whereItStalls(funnel: Numbers['funnel']): Stall | null {
  const steps = funnel.flatMap((line, index): Stall[] => {
    const earlier = funnel[index - 1]
    // From screened to presumed nobody is left behind: no indication is an answer.
    if (!earlier || earlier.step === 'screened' || earlier.persons === null || line.persons === null) return []
    return earlier.persons > line.persons ? [{ before: line.step, from: earlier.persons, to: line.persons }] : []
  })
  return steps.toSorted((a, b) => a.to / a.from - b.to / b.from)[0] ?? null
}

import { plusHours } from '../day.ts'
import type { CaseFile, Stage } from './case-file.ts'

/** What a file shows of itself: the answers that count, and what became of the requests for help. */
export interface Progress {
  readonly services: 'yes' | 'no' | null // null: not asked yet
  readonly sharing: 'yes' | 'no' | null
  readonly waiting: number
  readonly accepted: number
  readonly declined: number
}

export type NextStep = 'ask-consent' | 'find-help' | 'await-answer' | 'find-next-provider' | 'follow-up' | 'respect-refusal'

export type StageBecause = 'nothing-asked-yet' | 'consent-asked' | 'help-was-asked-for' | 'a-provider-accepted'

/** Where a case stands, from what is in it, and why. What is derived cannot contradict the record. */
export function stageOf(progress: Progress): { readonly stage: Stage; readonly because: StageBecause } {
  if (progress.accepted > 0) return { stage: 'services', because: 'a-provider-accepted' }
  if (progress.waiting + progress.declined > 0) return { stage: 'plan', because: 'help-was-asked-for' }
  if (progress.services !== null) return { stage: 'assessed', because: 'consent-asked' }
  return { stage: 'presumed', because: 'nothing-asked-yet' }
}

/** The one thing to do next. A no is respected, and is no end: she may be asked again when she wishes. */
export function nextStepOf(progress: Progress): NextStep {
  if (progress.accepted > 0) return 'follow-up'
  if (progress.services === 'no' || progress.sharing === 'no') return 'respect-refusal'
  if (progress.waiting > 0) return 'await-answer'
  if (progress.services === null || progress.sharing === null) return 'ask-consent'
  return progress.declined > 0 ? 'find-next-provider' : 'find-help'
}

const hoursOf: Readonly<Record<CaseFile['urgency'], number>> = { emergency: 1, urgent: 24, routine: 168 }

/** The hour by which somebody must have been asked to help her: 1 h, 24 h or 7 days from the opening, by urgency. */
export function helpDueBy(openedAt: string, urgency: CaseFile['urgency']): string {
  return plusHours(openedAt, hoursOf[urgency])
}

/** When the next step is over its time; null where no clock runs. */
export function dueOf(step: NextStep, file: Pick<CaseFile, 'openedAt' | 'urgency'>, nearestAnswerBy: string | null): string | null {
  if (step === 'await-answer') return nearestAnswerBy
  return step === 'follow-up' || step === 'respect-refusal' ? null : helpDueBy(file.openedAt, file.urgency)
}

/** What presses most in a file: its next step, or a limit of the law that comes before it. A list is in this order. */
export function pressingOf(
  stepDue: string | null,
  clock: { readonly step: string; readonly due: string } | null,
): { readonly due: string | null; readonly clock: string | null } {
  if (clock === null) return { due: stepDue, clock: null }
  return stepDue !== null && Date.parse(stepDue) <= Date.parse(clock.due)
    ? { due: stepDue, clock: null }
    : { due: clock.due, clock: clock.step }
}

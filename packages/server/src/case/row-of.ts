import type { Stage } from '@panah/domain/case/case-file'
import { dueOf, nextStepOf, pressingOf, stageOf } from '@panah/domain/case/progress'
import type { casesInOrder } from './queries.ts'

type Cover = Awaited<ReturnType<ReturnType<typeof casesInOrder>['execute']>>[number]

/** A file as a list shows it: where it stands, and what presses. */
export function rowOf({ id, number, openedAt, district, sex, ageBand, ...cover }: Cover) {
  const { services, sharing, waiting, accepted, declined, nearestAnswerBy, clockStep, clockDue } = cover
  const progress = { services, sharing, waiting, accepted, declined }
  const nextStep = nextStepOf(progress)
  const file = { openedAt, urgency: cover.urgency as 'routine' }
  const clock = clockStep !== null && clockDue !== null ? { step: clockStep, due: clockDue } : null
  return {
    ...{ id, number, openedAt, district, urgency: file.urgency, sex: sex as 'unknown', ageBand: ageBand as 'unknown' },
    ...{ stage: stageOf(progress).stage satisfies Stage, nextStep, ...pressingOf(dueOf(nextStep, file, nearestAnswerBy), clock) },
  }
}

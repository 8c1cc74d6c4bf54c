import { z } from 'zod'
import { Id, Instant } from '../ids.ts'
import { stepEvents } from '../law/practice.ts'

/** What can be written down as having happened: every event from which a step of procedure runs, or that ends one. */
export const EventCode = z.enum(stepEvents).exclude(['always'])
export type EventCode = z.infer<typeof EventCode>

/** Of whom an event tells, where several are accused or several were rescued: a letter and a number, never a name. */
export const PartyRef = z.string().regex(/^[VA][1-9]\d?$/, { error: 'case.party-form' })

export const WithdrawnBecause = z.enum(['did-not-happen', 'wrong-time', 'wrong-file'])

/** Something that happened in a matter, and when. What was written down stays; a mistake is withdrawn and stays too. */
export const CaseEvent = z.object({
  id: Id,
  caseId: Id,
  event: EventCode,
  at: Instant, // when it happened
  about: PartyRef.nullable(),
  recordedBy: Id,
  recordedAt: Instant,
  withdrawnAt: Instant.nullable(),
  withdrawnBecause: WithdrawnBecause.nullable(),
})
export type CaseEvent = z.infer<typeof CaseEvent>

export const RecordEvent = z.strictObject({
  id: Id,
  name: z.literal('case.event'),
  caseId: Id,
  eventId: Id,
  event: EventCode,
  at: Instant,
  about: PartyRef.nullable(),
})
export type RecordEvent = z.infer<typeof RecordEvent>

export const WithdrawEvent = z.strictObject({
  id: Id,
  name: z.literal('case.withdraw-event'),
  caseId: Id,
  eventId: Id,
  because: WithdrawnBecause,
})
export type WithdrawEvent = z.infer<typeof WithdrawEvent>

/** A limit of the law that runs, or ran, in one file. */
export const CaseClock = z.object({
  step: z.string(), // DL-06
  eventId: Id, // what started it
  startedAt: Instant,
  due: Instant,
  kind: z.enum(['limit', 'preferred', 'opens']),
  about: PartyRef.nullable(),
  endedBy: Id.nullable(),
  endedAt: Instant.nullable(),
})
export type CaseClock = z.infer<typeof CaseClock>

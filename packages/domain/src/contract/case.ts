import { z } from 'zod'
import { AccountLabel } from '../access/account.ts'
import { CaseFile, CaseNote, Stage } from '../case/case-file.ts'
import { CaseClock, CaseEvent } from '../case/case-event.ts'
import { InformedConsent } from '../case/consent.ts'
import { Id, Instant } from '../ids.ts'
import { ChargePlan } from '../justice/charge-plan.ts'
import { Person } from '../person/person.ts'
import { Referral } from '../referral/referral.ts'
import { FoundAgain, Screening } from '../screening/screening.ts'
import { defineContract } from './contract.ts'

export const CaseRow = CaseFile.pick({ id: true, number: true, openedAt: true, district: true, urgency: true }).extend({
  stage: Stage,
  sex: Person.shape.sex,
  ageBand: Person.shape.ageBand,
  nextStep: z.enum(['ask-consent', 'find-help', 'await-answer', 'find-next-provider', 'follow-up', 'respect-refusal']),
  due: Instant.nullable(), // when the next step is over its time, or a limit of the law that comes before it
  clock: z.string().nullable(), // the step of procedure whose limit that is; null where it is the next step's own
})

/** One line of a file's timeline: a code and when, put into words by the screen. */
export const TimelineLine = z.object({ at: Instant, by: AccountLabel.nullable(), what: z.string(), about: z.string().nullable() })

/** Everything about one file that this reader may see; a part that is not for the reader is null, not empty. */
export const CaseView = z.object({
  file: CaseFile.partial({ personId: true }),
  stage: Stage,
  stageBecause: z.string(),
  nextStep: CaseRow.shape.nextStep,
  person: Person.nullable(),
  identityKnown: z.boolean().nullable(),
  identityVersion: z.number().int().nullable(),
  screening: Screening.nullable(),
  again: z.array(FoundAgain), // what later editions of the law find in the screening, the newest first
  people: z.array(AccountLabel.extend({ part: z.string() })),
  consents: z.array(InformedConsent).nullable(),
  referrals: z
    .array(
      Referral.partial({ personId: true, providerId: true, addressedTo: true }).extend({
        providerName: z.object({ en: z.string(), ur: z.string() }).nullable(),
      }),
    )
    .nullable(),
  notes: z.array(CaseNote).nullable(),
  events: z.array(CaseEvent).nullable(),
  clocks: z.array(CaseClock).nullable(), // the most pressing first
  steps: z.array(z.string()).nullable(), // of procedure, that apply to the facts of the newest plan, or else to what was told
  plans: z.array(ChargePlan).nullable(), // the newest first
  timeline: z.array(TimelineLine),
})
export type CaseView = z.infer<typeof CaseView>

export const caseContract = defineContract({
  cases: {
    method: 'GET',
    path: '/api/cases',
    says: 'Your case files, those with the nearest clock first.',
    query: z.strictObject({
      stage: Stage.optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    out: z.object({ rows: z.array(CaseRow), next: z.string().nullable() }),
  },
  caseFile: {
    method: 'GET',
    path: '/api/cases/:id',
    says: 'One case file. Opening it is an entry in the ledger.',
    params: z.strictObject({ id: Id }),
    out: CaseView,
  },
})

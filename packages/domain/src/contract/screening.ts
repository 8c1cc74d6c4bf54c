import { z } from 'zod'
import { AccountLabel } from '../access/account.ts'
import { Stage } from '../case/case-file.ts'
import { Id, Instant, RecordNumber } from '../ids.ts'
import { Referral } from '../referral/referral.ts'
import { LabelCode } from '../screening/interviewed.ts'
import { Amendment, Conflict } from '../screening/amend-screening.ts'
import { FoundAgain, Presumption, Scene, Screening } from '../screening/screening.ts'
import { SheetAsked } from '../screening/sheet/sheet.ts'
import { defineContract } from './contract.ts'

/** Where it stands, in one step, for the list of whoever met the person: never who has her now. The furthest step wins. */
export const FurthestStep = z.object({
  step: z.enum(['waiting', 'set-aside', 'case-opened', 'help-asked', 'help-declined', 'help-accepted', 'closed']),
  service: Referral.shape.service.nullable(), // which help, where help was asked for
})
export type FurthestStep = z.infer<typeof FurthestStep>

/** A row of the list: enough to choose by, nothing of the story. */
export const ScreeningRow = Screening.pick({
  id: true,
  number: true,
  version: true,
  sex: true,
  ageBand: true,
  madeAt: true,
  receivedAt: true,
  presumption: true,
  classification: true,
  leadAgency: true,
  caseId: true,
  setAsideBecause: true,
  operationId: true,
}).extend({
  district: Scene.shape.district,
  province: Scene.shape.province,
  heldOn: Scene.shape.heldOn,
  place: z.string(),
  reclassified: z.array(LabelCode).nullable(), // as a person judged it last; what was found first stands in classification
  furthest: FurthestStep,
})

/** The labels as a person judged them after the first, with the reason. */
export const Reclassified = z.object({
  version: z.number().int(),
  labels: z.array(LabelCode),
  because: z.string(),
  judgedBy: AccountLabel.nullable(), // null: an account you may not see
  judgedAt: Instant,
})
export type Reclassified = z.infer<typeof Reclassified>

/** What became of it, for the officer who met the person: steps, never who has her now. */
export const Became = z.object({
  caseNumber: RecordNumber,
  stage: Stage,
  openedAt: Instant,
  referrals: z.array(
    z.object({
      number: RecordNumber,
      service: Referral.shape.service,
      state: Referral.shape.state,
      sentAt: Instant,
      answeredAt: Instant.nullable(),
    }),
  ),
})

export const screeningContract = defineContract({
  screenings: {
    method: 'GET',
    path: '/api/screenings',
    says: 'The screenings you may see, newest first.',
    query: z.strictObject({
      state: z.enum(['waiting', 'decided', 'all']).default('all'),
      presumption: Presumption.optional(),
      after: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    out: z.object({ rows: z.array(ScreeningRow), next: z.string().nullable(), waiting: z.number().int() }),
  },
  sheet: {
    method: 'POST',
    path: '/api/screenings/sheet',
    says: 'A screening sheet on paper, blank or as a screening was answered; no name is on it. That it was printed is an entry in the ledger.',
    body: SheetAsked,
    out: z.string(),
    paper: 'application/pdf',
  },
  screening: {
    method: 'GET',
    path: '/api/screenings/:id',
    says: 'One screening, and what became of it. Opening it is an entry in the ledger.',
    params: z.strictObject({ id: Id }),
    out: z.object({
      screening: Screening,
      again: z.array(FoundAgain), // what later editions of the law find in it, the newest first
      reclassified: z.array(Reclassified), // the newest first; what was found first stays in the screening
      amended: z.array(Amendment), // what was told later, the newest first
      conflicts: z.array(Conflict), // what two told differently
      recordedBy: AccountLabel,
      became: Became.nullable(),
    }),
  },
  conflicts: {
    method: 'GET',
    path: '/api/conflicts',
    says: 'What two people told differently about one screening, and waits for somebody to decide.',
    out: z.object({ conflicts: z.array(Conflict.extend({ number: RecordNumber })) }),
  },
})

import { z } from 'zod'
import { AccountLabel } from '../access/account.ts'
import { CaseClock } from '../case/case-event.ts'
import { CaseNote } from '../case/case-file.ts'
import { Id, Instant } from '../ids.ts'
import { CaseRow } from './case.ts'
import { defineContract } from './contract.ts'

/** What is kept of a file on the device of whoever works on it: enough to go on in the field, never who she is. */
export const KeptCase = CaseRow.extend({
  version: z.number().int(),
  steps: z.array(z.string()).nullable(), // of procedure; null: not for this reader
  clocks: z.array(CaseClock).nullable(),
  notes: z.array(CaseNote).nullable(),
  people: z.array(AccountLabel.extend({ part: z.string() })),
})
export type KeptCase = z.infer<typeof KeptCase>

export const caseloadContract = defineContract({
  caseload: {
    method: 'GET',
    path: '/api/caseload',
    says: 'The files you work on or met the person of, to be kept sealed on your device, page by page. Which ones were taken is an entry in the ledger.',
    query: z.strictObject({ after: Id.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    out: z.object({ at: Instant, rows: z.array(KeptCase), next: Id.nullable() }),
  },
})

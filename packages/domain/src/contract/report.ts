import { z } from 'zod'
import { Day } from '../ids.ts'
import { Numbers } from '../report/numbers.ts'
import { defineContract } from './contract.ts'

export const reportContract = defineContract({
  numbers: {
    method: 'GET',
    path: '/api/numbers',
    says: 'Counts for your area in a period; nothing above nought and below five is shown, and there is no row behind a number.',
    query: z.strictObject({ from: Day, to: Day }),
    out: Numbers,
  },
})

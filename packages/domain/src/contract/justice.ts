import { z } from 'zod'
import { FirPaper } from '../justice/charge-plan.ts'
import { defineContract } from './contract.ts'

export const justiceContract = defineContract({
  firPaper: {
    method: 'POST',
    path: '/api/fir/pdf',
    says: 'The draft of an FIR on paper, from codes and answers. Nothing of it is kept; that it was printed is an entry in the ledger.',
    body: FirPaper,
    out: z.string(),
    paper: 'application/pdf',
  },
})

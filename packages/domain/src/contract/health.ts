import { z } from 'zod'
import { defineContract } from './contract.ts'

export const healthContract = defineContract({
  live: { method: 'GET', path: '/health/live', says: 'The process runs.', open: true, out: z.object({ live: z.literal(true) }) },
  ready: {
    method: 'GET',
    path: '/health/ready',
    says: 'It can serve: the database answers and is of this version. 503 otherwise.',
    open: true,
    out: z.object({ ready: z.literal(true), version: z.string() }),
  },
})

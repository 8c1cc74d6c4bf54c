import { z } from 'zod'
import type { PublishedCase } from './published-case.ts'

const Answers = z.record(z.string(), z.enum(['yes', 'no', 'unknown'], { error: 'must be yes, no or unknown' })).optional()
const Texts = z.array(z.string()).nullish()

/** What a source says, key by key; a key that is absent is unknown. */
export const Structured = z.object({
  victims: z.object({ age_band: z.string().nullish(), sex: z.string().nullish(), nationality: Texts }).optional(),
  act: Answers,
  means: Answers,
  purpose: Answers,
  circumstances: Answers,
  recruiter_relation: z.string().nullish(),
})

/** One line of a file of published cases. What the format holds besides is ignored. */
export const PublishedCaseLine: z.ZodType<PublishedCase> = z.object({
  id: z.string().min(1),
  year: z.number().int().min(1860).max(2100),
  place: z.object({ district: z.string().nullish(), province_or_state: z.string().nullish(), countries: Texts }),
  structured: Structured,
})

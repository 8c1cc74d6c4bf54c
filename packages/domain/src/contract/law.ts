import { z } from 'zod'
import { Structured } from '../law/published-case-schema.ts'
import { defineContract } from './contract.ts'

const Words = z.object({ en: z.string(), ur: z.string() })
const Label = z.enum(['trafficking', 'smuggling', 'bonded-labour', 'other', 'none'])

/** A published case told without names, the answers its sources give, and what an expert makes of them. A lead beside a lead. */
export const Example = z.object({
  id: z.string(),
  title: Words,
  topic: z.string(),
  year: z.number().int(),
  where: Words,
  place: z.object({ district: z.string().nullable(), province_or_state: z.string().nullable(), countries: z.array(z.string()) }),
  facts: Words,
  sources: z.array(z.object({ publisher: z.string(), url: z.url() })),
  structured: Structured,
  expert: z.object({ label: Label, beside: z.array(Label), lead: z.string(), alsoLead: z.array(z.string()), because: Words }),
})
export type Example = z.infer<typeof Example>

export const lawContract = defineContract({
  examples: {
    method: 'GET',
    path: '/api/examples',
    says: 'Published cases as worked examples: facts without names, answers, and an expert’s view. The engine runs on them in the browser.',
    out: z.object({ examples: z.array(Example) }),
  },
})

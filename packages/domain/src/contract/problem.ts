import { z } from 'zod'

/** RFC 9457 problem+json. `code` is stable and is what a screen turns into a sentence; `ref` finds the accident in the log. Never a stack. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  ref: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(), // which field of a bad request, and why
})
export type Problem = z.infer<typeof Problem>

/** What a command came to. The same receipt however often the same command is sent. */
export const Receipt = z.object({
  commandId: z.uuid(),
  outcome: z.string(), // 'done', or the code of the refusal
  at: z.iso.datetime({ offset: true }),
  record: z.object({ record: z.string(), id: z.uuid(), number: z.string().nullable(), version: z.number().int() }).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
})
export type Receipt = z.infer<typeof Receipt>

import type { z } from 'zod'

/** One HTTP operation: what goes in, what comes out, and whether one must be signed in. */
export interface Operation {
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** One plain sentence for the OpenAPI page. */
  readonly says: string
  readonly open?: true
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly out: z.ZodType
  /** What is sent is no JSON but a paper. */
  readonly paper?: 'application/pdf' | 'application/octet-stream'
  /** What comes in is no JSON but bytes. */
  readonly takes?: 'application/octet-stream'
}

export type Contract = Readonly<Record<string, Operation>>

/** The same object drives validation, OpenAPI, the typed client and, later, the offline queue. */
export function defineContract<const C extends Contract>(contract: C): C {
  return contract
}

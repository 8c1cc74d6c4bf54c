import type { Contract, Operation } from '@panah/domain/contract/contract'
import type { Result } from '@panah/domain/result'
import type { z } from 'zod'
import type { Door } from '../access/acting.ts'
import type { House } from './context.ts'

type Of<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a handler of a signed-in operation gets: the parsed request, and a transaction with the actor in it. */
export interface Asked<O extends Operation> {
  readonly params: Of<O['params']>
  readonly query: Of<O['query']>
  readonly body: Of<O['body']>
  readonly door: Door
  readonly house: House
}

/** One handler for each signed-in operation of a contract; it answers with a value or a refusal. */
export type Handlers<C extends Contract> = {
  readonly [K in keyof C as C[K] extends { open: true } ? never : K]: (asked: Asked<C[K]>) => Promise<Result<z.input<C[K]['out']>>>
}

/** The same, seen from the outside, where the operation is not known by name. */
export type AnyHandler = (asked: { params: unknown; query: unknown; body: unknown; door: Door; house: House }) => Promise<Result<unknown>>

import type { Contract, Operation } from '@panah/domain/contract/contract'
import type { Result } from '@panah/domain/result'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { ask } from './ask.ts'
import type { House } from './context.ts'
import type { AnyHandler } from './handlers.ts'
import { problemOf } from './problem.ts'
import { Problem } from '@panah/domain/contract/problem'

/** How Fastify is told about an operation: validation, the shape of the answer, and the line in the OpenAPI page. */
export function schemaOf(name: string, operation: Operation) {
  return {
    operationId: name,
    summary: operation.says,
    ...(operation.params ? { params: operation.params } : {}),
    ...(operation.query ? { querystring: operation.query } : {}),
    ...(operation.body ? { body: operation.body } : {}),
    ...(operation.open ? { security: [] } : {}),
    response: {
      200: operation.paper ? { content: { [operation.paper]: { schema: operation.out } } } : operation.out,
      '4xx': Problem,
      '5xx': Problem,
    },
  }
}

/** Serves the signed-in operations of a contract: each request is one transaction with its actor in it. */
export function serve<C extends Contract>(
  app: FastifyInstance,
  house: House,
  contract: C,
  handlers: Readonly<Record<string, unknown>>,
): void {
  for (const [name, operation] of Object.entries(contract)) {
    const handler = handlers[name] as AnyHandler | undefined
    if (!handler) continue
    app.route({
      method: operation.method,
      url: operation.path,
      schema: schemaOf(name, operation),
      handler: async (request, reply) => {
        const { params, query, body } = request
        return send(reply, await ask(house, request, name, (door) => handler({ params, query, body, door, house })))
      },
    })
  }
}

export function send(reply: FastifyReply, result: Result<unknown>): unknown {
  return result.ok ? result.value : sendRefused(reply, result.refusal)
}

export function sendRefused(
  reply: FastifyReply,
  refusal: Parameters<typeof problemOf>[0],
  more?: Parameters<typeof problemOf>[1],
): FastifyReply {
  const problem = problemOf(refusal, more)
  return reply.status(problem.status).type('application/problem+json').send(problem)
}

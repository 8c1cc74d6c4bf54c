import { type AnyCommand, commandContract } from '@panah/domain/contract/commands'
import { ok } from '@panah/domain/result'
import type { FastifyInstance } from 'fastify'
import { perform } from '../door.ts'
import { ask } from './ask.ts'
import type { House } from './context.ts'
import { schemaOf, sendRefused } from './serve.ts'

/** The door for commands: a receipt for what was done, a problem for what was refused; both are in the ledger. */
export function commandRoute(app: FastifyInstance, house: House): void {
  const operation = commandContract.perform
  app.route({
    method: 'POST',
    url: operation.path,
    schema: schemaOf('perform', operation),
    handler: async (request, reply) => {
      const given = request.body as AnyCommand // the route's schema is AnyCommand's own
      const asked = await ask(house, request, 'perform', async (door) =>
        ok(await perform(door, house.commands[given.name], given, { now: house.clock(), keys: house.keys })),
      )
      if (!asked.ok) return sendRefused(reply, asked.refusal)
      const receipt = asked.value
      if (receipt.outcome === 'done') return receipt
      return sendRefused(reply, { code: receipt.outcome, ...(receipt.params ? { params: receipt.params } : {}) })
    },
  })
}

import { type AnyCommand, commandContract } from '@panah/domain/contract/commands'
import type { FastifyInstance } from 'fastify'
import { acting } from '../access/acting.ts'
import { perform } from '../door.ts'
import type { House } from './context.ts'
import { tokenOf } from './cookie.ts'
import { schemaOf, sendRefused } from './serve.ts'

/** The door for commands: a receipt for what was done, a problem for what was refused; both are in the ledger. */
export function commandRoute(app: FastifyInstance, house: House): void {
  const operation = commandContract.perform
  app.route({
    method: 'POST',
    url: operation.path,
    schema: schemaOf('perform', operation),
    handler: async (request, reply) => {
      const token = tokenOf(request, house.config.behindTls)
      const given = request.body as AnyCommand // the route's schema is AnyCommand's own
      const receipt = token
        ? await acting(house.db, token, (door) => perform(door, house.commands[given.name], given, house.clock()))
        : null
      if (!receipt) return sendRefused(reply, { code: 'access.sign-in-first' })
      if (receipt.outcome === 'done') return receipt
      return sendRefused(reply, { code: receipt.outcome, ...(receipt.params ? { params: receipt.params } : {}) })
    },
  })
}

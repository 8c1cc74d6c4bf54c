import { deviceContract } from '@panah/domain/contract/device'
import { ok, refuse } from '@panah/domain/result'
import type { FastifyInstance } from 'fastify'
import { writeLedger } from '../../audit/ledger.ts'
import type { House } from '../../http/context.ts'
import { tokenOf } from '../../http/cookie.ts'
import type { Handlers } from '../../http/handlers.ts'
import { schemaOf } from '../../http/serve.ts'
import { acting } from '../acting.ts'
import { keepDevice, keyOfDevice, loseDevice, myDevices, orderFor, signedInJustNow } from './devices.ts'

/** What a device asks with nobody signed in. It learns one word; an id that nobody has is told to keep what it has. */
export function openDeviceRoutes(app: FastifyInstance, house: House): void {
  const operation = deviceContract.deviceOrder
  app.route({
    method: operation.method,
    url: operation.path,
    schema: schemaOf('deviceOrder', operation),
    handler: async (request) => {
      const { id } = request.params as { id: string }
      const { done } = request.body as { done: boolean }
      const token = tokenOf(request, house.config.behindTls)
      const own = token ? await acting(house.db, token, ({ tx }) => orderFor(tx, id, done)) : null
      const order = own ?? (await house.db.transaction().execute((tx) => orderFor(tx, id, done)))
      if (order.wipedNow) {
        await house.db
          .transaction()
          .execute((tx) => writeLedger(tx, { action: 'device.wiped', record: 'device', recordId: id, outcome: 'done' }))
      }
      return { order: order.wipe ? 'wipe' : 'keep', now: house.clock() }
    },
  })
}

const again = refuse('access.sign-in-again')

export const deviceHandlers: Handlers<typeof deviceContract> = {
  async devices({ door }) {
    return ok({ devices: await myDevices(door) })
  },
  async keepDevice({ door, house, body }) {
    const kept = await keepDevice(door, house.keys, { id: body.deviceId, key: body.key })
    await writeLedger(door.tx, {
      ...{ action: 'device.keep', record: 'device', recordId: body.deviceId },
      outcome: kept ? 'done' : 'not-found',
    })
    return kept ? ok({ kept }) : refuse('not-found')
  },
  async deviceKey({ door, house, params }) {
    if (!(await signedInJustNow(door))) {
      const line = { action: 'device.key', record: 'device', recordId: params.id, outcome: again.refusal.code }
      await writeLedger(door.tx, line)
      return again
    }
    const key = await keyOfDevice(door, house.keys, params.id)
    await writeLedger(door.tx, { action: 'device.key', record: 'device', recordId: params.id, outcome: key ? 'opened' : 'not-found' })
    return key ? ok({ key }) : refuse('not-found')
  },
  async loseDevice({ door, params }) {
    const lost = await loseDevice(door, params.id)
    await writeLedger(door.tx, { action: 'device.lose', record: 'device', recordId: params.id, outcome: lost ? 'done' : 'not-found' })
    return lost ? ok({ lost }) : refuse('not-found')
  },
}

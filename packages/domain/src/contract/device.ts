import { z } from 'zod'
import { DeviceKey, DeviceView } from '../access/device.ts'
import { Id, Instant } from '../ids.ts'
import { defineContract } from './contract.ts'

export const deviceContract = defineContract({
  devices: {
    method: 'GET',
    path: '/api/devices',
    says: 'The devices on which you keep work for when there is no signal.',
    out: z.object({ devices: z.array(DeviceView) }),
  },
  keepDevice: {
    method: 'POST',
    path: '/api/devices',
    says: 'Keep the key that opens the store of this device when its PIN is forgotten.',
    body: z.strictObject({ deviceId: Id, key: DeviceKey }),
    out: z.object({ kept: z.literal(true) }),
  },
  deviceKey: {
    method: 'POST',
    path: '/api/devices/:id/key',
    says: 'The key of one of your devices, to choose a new PIN on it: for whoever signed in a moment ago. This is an entry in the ledger.',
    params: z.strictObject({ id: Id }),
    out: z.object({ key: DeviceKey }),
  },
  loseDevice: {
    method: 'POST',
    path: '/api/devices/:id/lose',
    says: 'Call one of your devices lost: it wipes itself at its next contact.',
    params: z.strictObject({ id: Id }),
    out: z.object({ lost: z.literal(true) }),
  },
  deviceOrder: {
    method: 'POST',
    path: '/api/devices/:id/order',
    says: 'What a device is to do, and what time it is. A lost device has nobody signed in, so anyone who knows its id may ask.',
    open: true,
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ done: z.boolean() }), // whether it has wiped itself
    out: z.object({ order: z.enum(['keep', 'wipe']), now: Instant }),
  },
})

import { z } from 'zod'
import { Id, Instant } from '../ids.ts'

/** 32 random bytes, base64url: what opens the store of one device when its PIN is forgotten. */
export const DeviceKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** A phone or computer on which an account keeps work for when there is no signal. */
export const DeviceView = z.object({
  id: Id,
  device: z.string(),
  keptAt: Instant,
  lastSeenAt: Instant,
  lostAt: Instant.nullable(),
  wipedAt: Instant.nullable(),
})
export type DeviceView = z.infer<typeof DeviceView>

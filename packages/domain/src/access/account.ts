import { z } from 'zod'
import { Id, Instant } from '../ids.ts'
import { roles } from './role.ts'

export const RoleCode = z.enum(roles)

/** Letters, digits, dot and hyphen: a username is typed on a cheap phone in a second script. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{1,38})[a-z0-9]$/, { error: 'access.username-form' })

/** At least twelve signs; no rule about kinds of signs (NIST SP 800-63B-4 §3.1.1). */
export const NewPassword = z.string().min(12, { error: 'access.password-short' }).max(256, { error: 'access.password-long' })

/** Whom a screen calls by role, unit and number, never by name. */
export const AccountLabel = z.object({
  id: Id,
  number: z.string(), // e.g. U-1431
  role: RoleCode,
  unitName: z.object({ en: z.string(), ur: z.string() }),
})
export type AccountLabel = z.infer<typeof AccountLabel>

/** The signed-in person, as the browser needs to know. */
export const Me = z.object({
  account: AccountLabel,
  username: z.string(),
  organisationId: Id,
  unitId: Id,
  district: z.string().nullable(),
  province: z.string().nullable(),
  totpEnrolled: z.boolean(),
  mustChangePassword: z.boolean(),
  synthetic: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** One open session of an account: a device one can end. */
export const SessionView = z.object({
  id: Id,
  openedAt: Instant,
  lastSeenAt: Instant,
  expiresAt: Instant,
  device: z.string(),
  current: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

export const OpenAccount = z.strictObject({
  id: Id,
  name: z.literal('account.open'),
  accountId: Id,
  username: Username,
  role: RoleCode,
  unitId: Id,
  firstPassword: NewPassword, // made in the administrator's browser, told by word of mouth, changed at the first sign-in; kept only as a hash
})
export type OpenAccount = z.infer<typeof OpenAccount>

export const CloseAccount = z.strictObject({
  id: Id,
  name: z.literal('account.close'),
  accountId: Id,
  reason: z.enum(['left', 'moved', 'suspended', 'lost-device', 'opened-by-mistake']),
})
export type CloseAccount = z.infer<typeof CloseAccount>

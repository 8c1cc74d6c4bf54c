import { z } from 'zod'
import { AccountLabel, Me, NewPassword, SessionView } from '../access/account.ts'
import { OfficeKindCode } from '../access/office.ts'
import { closingReasons } from '../access/office-kind.ts'
import { widths } from '../access/width.ts'
import { DistrictCode, Id, Instant, ProvinceCode } from '../ids.ts'
import { defineContract } from './contract.ts'

const Words = z.object({ en: z.string(), ur: z.string() })

/** After the password: in, or the second step, or first the setting up of a second step. */
export const SignInStep = z.object({ next: z.enum(['in', 'totp', 'enrol-totp']) })

export const Unit = z.object({
  id: Id,
  organisationId: Id,
  name: Words,
  organisation: Words,
  kind: OfficeKindCode,
  district: DistrictCode.nullable(),
  province: ProvinceCode.nullable(),
})
export type Unit = z.infer<typeof Unit>

const standing = { version: z.number().int(), closedAt: Instant.nullable(), closedBecause: z.enum(closingReasons).nullable() }

/** An agency with its stations and offices, as an administrator sets them up. */
export const Organisation = z.object({
  id: Id,
  kind: OfficeKindCode,
  name: Words,
  district: DistrictCode.nullable(),
  province: ProvinceCode.nullable(),
  ...standing,
  /** Whether this administrator may change it: it lies in the area of her own office. */
  yours: z.boolean(),
  units: z.array(
    z.object({
      id: Id,
      name: Words,
      district: DistrictCode.nullable(),
      province: ProvinceCode.nullable(),
      ...standing,
      openAccounts: z.number().int(),
      own: z.boolean(), // the administrator's own office
    }),
  ),
})
export type Organisation = z.infer<typeof Organisation>

export const District = z.object({ code: DistrictCode, province: ProvinceCode, name: Words, lat: z.number(), lon: z.number() })
export type District = z.infer<typeof District>

export const accessContract = defineContract({
  signIn: {
    method: 'POST',
    path: '/api/session',
    says: 'Sign in with a username and a password. The answer to a wrong one does not tell whether the account exists.',
    open: true,
    body: z.strictObject({ username: z.string().max(100), password: z.string().max(1024) }),
    out: SignInStep,
  },
  totp: {
    method: 'POST',
    path: '/api/session/totp',
    says: 'The second step: six digits from the app.',
    open: true,
    body: z.strictObject({ code: z.string().max(12) }),
    out: SignInStep,
  },
  signOut: { method: 'POST', path: '/api/session/end', says: 'End this session.', out: z.object({ ended: z.literal(true) }) },
  me: { method: 'GET', path: '/api/me', says: 'Who is signed in here.', out: Me },
  sessions: { method: 'GET', path: '/api/sessions', says: 'Your open sessions.', out: z.object({ sessions: z.array(SessionView) }) },
  endSession: {
    method: 'POST',
    path: '/api/sessions/:id/end',
    says: 'End one of your sessions.',
    params: z.strictObject({ id: Id }),
    out: z.object({ ended: z.boolean() }),
  },
  endOtherSessions: {
    method: 'POST',
    path: '/api/sessions/end-others',
    says: 'End every session but this one.',
    out: z.object({ ended: z.number().int() }),
  },
  changePassword: {
    method: 'POST',
    path: '/api/password',
    says: 'Change your password; every other session ends.',
    body: z.strictObject({ current: z.string().max(1024), next: NewPassword }),
    out: z.object({ changed: z.literal(true) }),
  },
  enrolTotp: {
    method: 'POST',
    path: '/api/totp/enrol',
    says: 'Begin to set up the second step, or to put another in its place: with the password once more, and a code of the one that is there.',
    open: true,
    body: z.strictObject({ password: z.string().max(1024), code: z.string().max(12).optional() }),
    out: z.object({ secret: z.string(), uri: z.string() }),
  },
  confirmTotp: {
    method: 'POST',
    path: '/api/totp/confirm',
    says: 'Prove that the app gives the right digits; from then on they are asked for.',
    open: true,
    body: z.strictObject({ code: z.string().max(12) }),
    out: SignInStep,
  },
  districts: {
    method: 'GET',
    path: '/api/districts',
    says: 'All districts, with their centre.',
    open: true,
    out: z.object({ version: z.string(), districts: z.array(District) }),
  },
  units: { method: 'GET', path: '/api/units', says: 'Stations and offices that are open.', out: z.object({ units: z.array(Unit) }) },
  organisations: {
    method: 'GET',
    path: '/api/organisations',
    says: 'All agencies with their stations and offices, open and closed, for the administrator.',
    out: z.object({ organisations: z.array(Organisation) }),
  },
  caseworkers: {
    method: 'GET',
    path: '/api/caseworkers',
    says: 'Who could take a case in a district.',
    query: z.strictObject({ district: DistrictCode }),
    out: z.object({ caseworkers: z.array(AccountLabel) }),
  },
  investigators: {
    method: 'GET',
    path: '/api/investigators',
    says: 'Who could investigate a case in a district.',
    query: z.strictObject({ district: DistrictCode }),
    out: z.object({ investigators: z.array(AccountLabel) }),
  },
  accounts: {
    method: 'GET',
    path: '/api/accounts',
    says: 'All accounts, for the administrator.',
    out: z.object({
      accounts: z.array(AccountLabel.extend({ reach: z.enum(widths), username: z.string(), open: z.boolean(), totpEnrolled: z.boolean() })),
    }),
  },
})

import { z } from 'zod'
import { DistrictCode, Id, ProvinceCode } from '../ids.ts'
import { words } from '../text.ts'
import { closingReasons, officeKinds } from './office-kind.ts'

export const OfficeKindCode = z.enum(officeKinds)

/** Both, since an officer reads one of them and a court the other; each in its own letters, so that they are not mixed up. */
export const OfficeName = z.strictObject({
  en: words(120).refine((name) => /[A-Za-z]/.test(name), { error: 'access.name-latin' }),
  ur: words(120).refine((name) => /\p{Script=Arabic}/u.test(name), { error: 'access.name-urdu' }),
})
export type OfficeName = z.infer<typeof OfficeName>

const place = { province: ProvinceCode.nullable(), district: DistrictCode.nullable() }
const version = { baseVersion: z.number().int().nonnegative() }
const closing = { ...version, reason: z.enum(closingReasons) }

/** An agency, a department, an NGO. Its area is the district or province it works in; without one, the country. */
export const OpenOrganisation = z.strictObject({
  id: Id,
  name: z.literal('organisation.open'),
  organisationId: Id,
  kind: OfficeKindCode,
  called: OfficeName,
  ...place,
})
export type OpenOrganisation = z.infer<typeof OpenOrganisation>

export const RenameOrganisation = z.strictObject({
  id: Id,
  name: z.literal('organisation.rename'),
  organisationId: Id,
  ...version,
  called: OfficeName,
})
export type RenameOrganisation = z.infer<typeof RenameOrganisation>

/** Closed, never deleted: what was done in it stays its own. */
export const CloseOrganisation = z.strictObject({ id: Id, name: z.literal('organisation.close'), organisationId: Id, ...closing })
export type CloseOrganisation = z.infer<typeof CloseOrganisation>

export const ReopenOrganisation = z.strictObject({ id: Id, name: z.literal('organisation.reopen'), organisationId: Id, ...version })
export type ReopenOrganisation = z.infer<typeof ReopenOrganisation>

/** A police station, a circle, a district office, the desk of a shelter: where accounts belong and files hang. */
export const OpenUnit = z.strictObject({
  id: Id,
  name: z.literal('unit.open'),
  unitId: Id,
  organisationId: Id,
  called: OfficeName,
  ...place,
})
export type OpenUnit = z.infer<typeof OpenUnit>

export const RenameUnit = z.strictObject({ id: Id, name: z.literal('unit.rename'), unitId: Id, ...version, called: OfficeName })
export type RenameUnit = z.infer<typeof RenameUnit>

/** A closed unit takes no new accounts. Its files stay with it, and whoever works on them goes on. */
export const CloseUnit = z.strictObject({ id: Id, name: z.literal('unit.close'), unitId: Id, ...closing })
export type CloseUnit = z.infer<typeof CloseUnit>

export const ReopenUnit = z.strictObject({ id: Id, name: z.literal('unit.reopen'), unitId: Id, ...version })
export type ReopenUnit = z.infer<typeof ReopenUnit>

import { z } from 'zod'

/** Every record carries an id made where it was first written down, so that sending it again makes no second record. */
export const Id = z.uuid().toLowerCase() // one id in two spellings would pass two locks

/** A district by its P-code (OCHA COD-AB scheme), e.g. `PK607`. */
export const DistrictCode = z.string().regex(/^PK\d{3,4}[A-Z]?$/)

/** A province or territory by ISO 3166-2, e.g. `PK-PB`. */
export const ProvinceCode = z.enum(['PK-BA', 'PK-GB', 'PK-IS', 'PK-JK', 'PK-KP', 'PK-PB', 'PK-SD'])
export type ProvinceCode = z.infer<typeof ProvinceCode>

/** An instant, UTC, as ISO 8601. */
export const Instant = z.iso.datetime({ offset: true })

/** Years that a calendar and a database can both keep; no clock and no memory goes beyond them. */
const yearInReach = /^(?:19|2\d)\d\d-/

/** An instant as a device says it, in whatever zone and to whatever fraction; kept in UTC, to the millisecond. */
export const DeviceInstant = Instant.regex(yearInReach).overwrite(inUtc)

function inUtc(text: string): string {
  const at = Date.parse(text)
  return Number.isNaN(at) ? text : new Date(at).toISOString()
}

/** A calendar day in Pakistan, `YYYY-MM-DD`. */
export const Day = z.iso.date().regex(yearInReach)

/** The number on the cover of a record: screening `SC-26-000123`, case file `PN-26-000123`, referral `RF-26-000123`. */
export const RecordNumber = z.string().regex(/^(SC|PN|RF)-\d{2}-\d{6,}$/)

import { z } from 'zod'
import { OfficeName } from '../access/office.ts'
import { DistrictCode, Id } from '../ids.ts'
import { Person } from '../person/person.ts'
import { Service, ServiceProvider } from './service-provider.ts'

const Hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'referral.hour-form' })

/** A desk that can be rung: a landline, a mobile, a helpline of four digits. */
export const DeskPhone = z
  .string()
  .overwrite((typed) => typed.trim())
  .regex(/^\+?[0-9](?:[0-9 -]{1,18})[0-9]$/, { error: 'referral.phone-form' })

const takes = ServiceProvider.shape.takes.shape

/** What is known of a place that helps, when it is written into the directory. */
export const ProviderSite = z.strictObject({
  called: OfficeName,
  services: z
    .array(Service)
    .min(1, { error: 'referral.service-needed' })
    .max(Service.options.length)
    .refine((services) => new Set(services).size === services.length, { error: 'referral.service-twice' }),
  district: DistrictCode,
  takes: z.strictObject(takes),
  languages: Person.shape.languages,
  opensAt: Hour.nullable(), // null with closesAt null: day and night
  closesAt: Hour.nullable(),
  phone: DeskPhone.nullable(),
  addressHidden: z.boolean(),
  /** Null: the middle of the district. */
  place: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(),
})
export type ProviderSite = z.infer<typeof ProviderSite>

/** Writes a place that helps into the directory, with the beds that are free there today, if somebody has said. */
export const RegisterProvider = z.strictObject({
  id: Id,
  name: z.literal('provider.register'),
  providerId: Id,
  organisationId: Id,
  site: ProviderSite,
  bedsFree: z.number().int().min(0).max(2000).nullable(),
})
export type RegisterProvider = z.infer<typeof RegisterProvider>

export const ChangeProvider = z.strictObject({
  id: Id,
  name: z.literal('provider.change'),
  providerId: Id,
  baseVersion: z.number().int().nonnegative(),
  site: ProviderSite,
})
export type ChangeProvider = z.infer<typeof ChangeProvider>

/** Takes it out of the directory. What was asked of it and answered stays. */
export const CloseProvider = z.strictObject({
  id: Id,
  name: z.literal('provider.close'),
  providerId: Id,
  baseVersion: z.number().int().nonnegative(),
})
export type CloseProvider = z.infer<typeof CloseProvider>

export const ReopenProvider = z.strictObject({
  id: Id,
  name: z.literal('provider.reopen'),
  providerId: Id,
  baseVersion: z.number().int().nonnegative(),
})
export type ReopenProvider = z.infer<typeof ReopenProvider>

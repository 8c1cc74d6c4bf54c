import { z } from 'zod'
import { DistrictCode, Id, ProvinceCode } from '../ids.ts'

/** What a person can be referred for. */
export const Service = z.enum(['shelter', 'medical', 'psychosocial', 'legal-aid', 'interpreter', 'return'])
export type Service = z.infer<typeof Service>

/** Three answers here too: a provider that has not said whether it takes children is not one that does not. */
export const Takes = z.enum(['yes', 'no', 'unknown'])

export const ServiceProvider = z.object({
  id: Id,
  organisationId: Id,
  name: z.object({ en: z.string(), ur: z.string() }),
  services: z.array(Service),
  district: DistrictCode,
  province: ProvinceCode,
  lat: z.number(), // rounded to about 1 km; a hidden address is never drawn exactly
  lon: z.number(),
  addressHidden: z.boolean(),
  takes: z.object({ women: Takes, men: Takes, girls: Takes, boys: Takes, transgender: Takes, childrenAlong: Takes, disability: Takes }),
  languages: z.array(z.string()),
  opensAt: z.string().nullable(), // HH:MM; null with closesAt null: day and night
  closesAt: z.string().nullable(),
  phone: z.string().nullable(), // of the desk, for whoever refers; null: nobody has told it
  bedsFree: z.number().int().nullable(), // null: nobody has said
  bedsToldAt: z.string().nullable(),
  active: z.boolean(),
})
export type ServiceProvider = z.infer<typeof ServiceProvider>

import { liesIn, type Area } from '../access/office-area.ts'
import type { ProvinceCode } from '../ids.ts'
import { ok, refuse, type Result } from '../result.ts'
import { kmBetween, type Point } from './distance.ts'
import type { ProviderSite } from './provider-site.ts'

/** What has to be known before a place that helps is written into the directory, or what is known of it is changed. */
export interface BeforeRegistering {
  readonly organisation: Area & { readonly open: boolean }
  /** The district that was named; null where no such district is listed. */
  readonly district: (Point & { readonly province: ProvinceCode }) | null
  /** Whether another place of the organisation has this name and is open. */
  readonly sameName: boolean
}

export interface Placed extends Point {
  readonly province: ProvinceCode
  readonly district: string
}

/** No district is larger: a point further away from its middle was mistyped. */
const furthestKm = 300

/** Rounded to about a kilometre. */
const coarse = (degrees: number) => Math.round(degrees * 100) / 100

/** Where a place is put in the directory. A hidden address is put at the middle of its district, whatever was given: what is not kept cannot be found. */
export function registerProvider(known: BeforeRegistering, site: ProviderSite): Result<Placed> {
  const { organisation, district, sameName } = known
  if (!organisation.open) return refuse('referral.organisation-closed')
  if (!district) return refuse('referral.no-such-district')
  const area = { province: district.province, district: site.district }
  if (!liesIn(organisation, area)) return refuse('referral.site-outside')
  if ((site.opensAt === null) !== (site.closesAt === null)) return refuse('referral.hours-both')
  if (sameName) return refuse('referral.site-there')
  const point = site.place !== null && !site.addressHidden ? site.place : district
  const km = Math.round(kmBetween(district, point))
  if (km > furthestKm) return refuse('referral.place-far', { km })
  return ok({ ...area, lat: coarse(point.lat), lon: coarse(point.lon) })
}

/** Takes a place out of the directory. */
export function closeProvider({ active }: { readonly active: boolean }): Result<null> {
  return active ? ok(null) : refuse('referral.provider-closed')
}

/** Puts it back, where its organisation is open and its name has not been given to another since. */
export function reopenProvider(known: { readonly active: boolean } & Pick<BeforeRegistering, 'organisation' | 'sameName'>): Result<null> {
  if (known.active) return refuse('referral.provider-open')
  if (!known.organisation.open) return refuse('referral.organisation-closed')
  return known.sameName ? refuse('referral.site-there') : ok(null)
}

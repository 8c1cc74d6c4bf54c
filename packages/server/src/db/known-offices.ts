import type { Area } from '@panah/domain/access/office-area'
import type { ProvinceCode } from '@panah/domain/ids'
import type { Tx } from './database.ts'

export interface KnownAgency extends Area {
  readonly id: string
  readonly kind: string
  readonly nameEn: string
  readonly nameUr: string
  readonly open: boolean
  /** Of the list that is being brought in; null: it was there before. */
  readonly line: number | null
}

/** An office or a place of an agency. What it says is compared word for word. */
export interface KnownPart {
  readonly organisationId: string
  readonly nameEn: string
  readonly nameUr: string
  readonly says: string
  readonly line: number | null
}

export interface KnownDistrict {
  readonly code: string
  readonly province: ProvinceCode
  readonly lat: number
  readonly lon: number
  readonly nameEn: string
}

/** Everything a list is held against, and what it has added so far. */
export interface KnownOffices {
  readonly agencies: KnownAgency[]
  readonly units: KnownPart[]
  readonly sites: KnownPart[]
  readonly districts: readonly KnownDistrict[]
}

export async function readOffices(tx: Tx): Promise<KnownOffices> {
  const agencies = await tx.selectFrom('organisation').selectAll().execute()
  const units = await tx.selectFrom('unit').selectAll().where('closedAt', 'is', null).execute()
  const sites = await tx.selectFrom('serviceProvider').selectAll().where('active', '=', true).execute()
  const districts = await tx
    .selectFrom('district')
    .select(['code', 'province', 'lat', 'lon', 'nameEn'])
    .where('status', '=', 'current')
    .execute()
  return {
    agencies: agencies.map(({ closedAt, province, ...agency }) => ({
      ...agency,
      ...{ province: province as ProvinceCode | null, open: closedAt === null, line: null },
    })),
    units: units.map((unit) => ({ ...unit, says: unitSays(unit), line: null })),
    sites: sites.map((site) => ({ ...site, says: siteSays(site), line: null })),
    districts: districts.map((district) => ({ ...district, province: district.province as ProvinceCode })),
  }
}

export function unitSays({ nameUr, province, district }: { nameUr: string; province: string | null; district: string | null }): string {
  return JSON.stringify([nameUr, province, district])
}

export function siteSays(site: {
  nameUr: string
  services: readonly string[]
  district: string
  lat: number
  lon: number
  addressHidden: boolean
  takes: unknown
  languages: readonly string[]
  opensAt: string | null
  closesAt: string | null
  phone: string | null
}): string {
  const takes = Object.entries(typeof site.takes === 'string' ? (JSON.parse(site.takes) as object) : (site.takes as object))
  return JSON.stringify([
    ...[site.nameUr, site.services.toSorted(), site.district, site.lat, site.lon, site.addressHidden, site.languages.toSorted()],
    ...[takes.toSorted(([one], [other]) => one.localeCompare(other)), site.opensAt, site.closesAt, site.phone],
  ])
}

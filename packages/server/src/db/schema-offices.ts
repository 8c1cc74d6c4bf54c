import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string, string>
/** ISO text, as in `schema.ts`. */
type Instant = string

export interface DistrictRow {
  code: string
  province: string
  division: string
  nameEn: string
  nameUr: string
  lat: number
  lon: number
  status: string
  version: string
}

export interface OrganisationRow {
  id: string
  nameEn: string
  nameUr: string
  kind: string
  province: Generated<string | null>
  district: Generated<string | null>
  closedAt: Generated<Instant | null>
  closedBecause: Generated<string | null>
  version: Generated<number>
}

export interface UnitRow {
  id: string
  organisationId: string
  nameEn: string
  nameUr: string
  district: string | null
  province: string | null
  closedAt: Generated<Instant | null>
  closedBecause: Generated<string | null>
  version: Generated<number>
}

export interface ServiceProviderRow {
  id: string
  organisationId: string
  nameEn: string
  nameUr: string
  services: string[]
  district: string
  province: string
  lat: number
  lon: number
  addressHidden: boolean
  takes: Json<Record<string, string>>
  languages: string[]
  opensAt: string | null
  closesAt: string | null
  phone: Generated<string | null>
  bedsFree: number | null
  bedsToldAt: Instant | null
  active: Generated<boolean>
  version: Generated<number>
}

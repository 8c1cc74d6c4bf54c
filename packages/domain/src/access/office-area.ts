import type { ProvinceCode } from '../ids.ts'
import { ok, refuse, type Result } from '../result.ts'

/** What a station, an office or an agency is responsible for: a district, a province, or the country where both are null. */
export interface Area {
  readonly province: ProvinceCode | null
  readonly district: string | null
}

/** A district carries its province with it; `provinceOfDistrict` is null where no such district is listed. */
export function areaOf(given: Area, provinceOfDistrict: ProvinceCode | null): Result<Area> {
  if (given.district === null) return ok({ province: given.province, district: null })
  if (provinceOfDistrict === null) return refuse('access.no-such-district')
  if (given.province !== null && given.province !== provinceOfDistrict) return refuse('access.district-elsewhere')
  return ok({ province: provinceOfDistrict, district: given.district })
}

/** Whether a place lies in what an agency is responsible for. An agency of the country has its offices anywhere. */
export function liesIn(agency: Area, place: Area): boolean {
  if (agency.district !== null) return place.district === agency.district
  return agency.province === null || place.province === agency.province
}

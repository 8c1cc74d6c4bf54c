import type { District } from '@panah/domain/contract/access'
import type { Numbers } from '@panah/domain/report/numbers'

export interface CountedDistrict {
  readonly district: District
  /** Null where the number is kept back. */
  readonly persons: number | null
}

/**
 * Every district of an area, the largest number first: those kept back after those shown, and last those in which nobody was presumed
 * a victim, for they are no gap in the map.
 */
export function countedDistricts(
  { area, byDistrict }: Pick<Numbers, 'area' | 'byDistrict'>,
  districts: readonly District[],
): CountedDistrict[] {
  const told = new Map(byDistrict.map(({ district, persons }) => [district, persons]))
  const rank = ({ persons }: CountedDistrict) => persons ?? 0.5
  return districts
    .filter(({ code, province }) => area === 'PK' || area === code || area === province)
    .map((district): CountedDistrict => ({ district, persons: told.has(district.code) ? (told.get(district.code) ?? null) : 0 }))
    .toSorted((a, b) => rank(b) - rank(a) || a.district.name.en.localeCompare(b.district.name.en))
}

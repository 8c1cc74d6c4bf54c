import type { Area } from '@panah/domain/access/office-area'
import type { District } from '@panah/domain/contract/access'
import type { ProvinceCode } from '@panah/domain/ids'

/** What is chosen for the area of an office; null: nothing yet. `all` and `whole` are answers, not gaps. */
export interface AreaChoice {
  readonly province: ProvinceCode | 'all' | null
  readonly district: string | null
}

export const whole = 'whole'

/** What stands there to begin with: as far as the agency's area, or one's own, leaves no choice. */
export function firstChoice(within: Area): AreaChoice {
  return { province: within.province, district: within.district }
}

/** The area that was chosen; null as long as something is open. */
export function chosenArea({ province, district }: AreaChoice): Area | null {
  if (province === null) return null
  if (province === 'all') return { province: null, district: null }
  return district === null ? null : { province, district: district === whole ? null : district }
}

/** The districts of a province, as far as one may choose them. */
export function districtsIn(districts: readonly District[], province: ProvinceCode, within: Area): readonly District[] {
  return districts.filter((each) => each.province === province && (within.district === null || each.code === within.district))
}

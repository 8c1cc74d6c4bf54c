import type { Policy } from './policy.ts'
import type { Reach, Role } from './role.ts'

/** How far an account sees or acts at its widest, from the nearest to the widest. */
export const widths = ['office', 'district', 'province', 'national'] as const
export type Width = (typeof widths)[number]

/** What tells of offices and of the law, and of nobody: to reach it everywhere weighs nothing. The database says the same (`panah_hidden.width_of`). */
const aboutNobody: readonly string[] = ['organisation', 'unit', 'service-provider', 'fir-paper', 'screening-sheet']

interface Area {
  readonly district: string | null
  readonly province: string | null
}

/** What an office is responsible for. */
export function widthOfArea({ district, province }: Area): Width {
  if (district !== null) return 'district'
  return province === null ? 'national' : 'province'
}

function widthOfReach(reach: Reach, office: Area): Width {
  if (reach === 'area') return widthOfArea(office)
  return reach === 'national' || reach === 'province' || reach === 'district' ? reach : 'office'
}

/** How far an account of this role in this office reaches, by the policies. */
export function widthOf(policies: readonly Policy[], role: Role, office: Area): Width {
  const reached = policies
    .filter(({ record }) => !aboutNobody.includes(record))
    .flatMap(({ may }) => Object.values(may).flatMap((grants) => grants[role] ?? []))
    .map((reach) => widths.indexOf(widthOfReach(reach, office)))
  return widths[Math.max(0, ...reached)] ?? 'national'
}

/** Whether whoever is responsible for an area may give away this much: nobody opens an account that reaches further than she does. */
export function mayGive(own: Area, width: Width): boolean {
  return widths.indexOf(width) <= widths.indexOf(widthOfArea(own))
}

import { ok, refuse, type Result } from '../result.ts'
import { liesIn, type Area } from './office-area.ts'

/** An agency or one of its offices, as a decision about it needs to know. */
export interface Standing {
  readonly open: boolean
}

/** Opens an agency: in an area that is there, under a name that no other open agency of its kind has. */
export function openOrganisation({ area, sameName }: { area: Result<Area>; sameName: boolean }): Result<Area> {
  if (!area.ok) return area
  return sameName ? refuse('access.organisation-there') : area
}

/** Opens an office of an agency that is open, where that agency works. */
export function openUnit(known: { organisation: Standing & Area; area: Result<Area>; sameName: boolean }): Result<Area> {
  if (!known.organisation.open) return refuse('access.organisation-closed')
  if (!known.area.ok) return known.area
  if (!liesIn(known.organisation, known.area.value)) return refuse('access.unit-outside')
  return known.sameName ? refuse('access.unit-there') : known.area
}

/** Closes an agency with nothing open under it, so that no office is left without one. */
export function closeOrganisation(known: Standing & { own: boolean; openUnits: number; openSites: number }): Result<null> {
  if (!known.open) return refuse('access.office-already-closed')
  if (known.own) return refuse('access.not-your-own-office')
  const { openUnits: units, openSites: sites } = known
  return units + sites > 0 ? refuse('access.organisation-in-use', { units, sites }) : ok(null)
}

/** Closes an office; never one's own, for then nobody could give an account in it. */
export function closeUnit(known: Standing & { own: boolean }): Result<null> {
  if (!known.open) return refuse('access.office-already-closed')
  return known.own ? refuse('access.not-your-own-office') : ok(null)
}

/** Opens again what was closed. An office needs its agency open, and its name may have been given to another since. */
export function reopenOffice(known: Standing & { above: Standing | null; sameName: boolean }): Result<null> {
  if (known.open) return refuse('access.office-already-open')
  if (known.above && !known.above.open) return refuse('access.organisation-closed')
  return known.sameName ? refuse(known.above ? 'access.unit-there' : 'access.organisation-there') : ok(null)
}

export function renameOffice({ sameName, of }: { sameName: boolean; of: 'organisation' | 'unit' }): Result<null> {
  if (!sameName) return ok(null)
  return refuse(of === 'unit' ? 'access.unit-there' : 'access.organisation-there')
}

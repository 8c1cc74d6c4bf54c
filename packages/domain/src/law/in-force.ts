import type { ProvinceCode } from '../ids.ts'
import type { CompiledProvision, CompiledVersion } from './compile.ts'
import type { Provision, ProvisionVersion } from './edition.ts'
import type { Situation } from './situation.ts'

/** Which text bound on the day and at the place, and what is not certain about that. */
export type InForce = {
  readonly current: CompiledVersion
  /** The other text that may have bound, in the weeks in which nobody can say. */
  readonly other: CompiledVersion | undefined
  /** `version`: two texts may have bound · `date`: the law changed within the days it may have been · `place`: nobody knows yet where. */
  readonly uncertain: readonly Uncertainty[]
  /** It bound on some of the days that it may have been, and not on the day that is taken: nothing can be made out under it yet. */
  readonly onOtherDays: boolean
}

export type Uncertainty = 'version' | 'date' | 'place'

/** The version of a provision that bound in a situation, or nothing when none did. */
export function inForce(compiled: CompiledProvision, situation: Situation): InForce | undefined {
  const day = situation.onDate
  const bound = boundAt(compiled.provision, situation)
  if (bound === 'no') return undefined
  const current = compiled.versions.find(({ version }) => binds(version, day))
  const doubtful = compiled.versions.find(({ version }) => isDoubtful(version, day))
  const within = situation.between && compiled.versions.find(({ version }) => bindsWithin(version, situation.between ?? [day, day]))
  const chosen = current ?? doubtful ?? within
  if (!chosen) return undefined
  const uncertain: Uncertainty[] = []
  if (doubtful) uncertain.push('version')
  if (situation.between && changesWithin(compiled.provision, situation.between)) uncertain.push('date')
  if (bound === 'unknown') uncertain.push('place')
  return { current: chosen, other: current && doubtful ? doubtful : undefined, uncertain, onOtherDays: !current && !doubtful }
}

function binds(version: ProvisionVersion, day: string): boolean {
  return version.from <= day && (version.to === undefined || day <= version.to)
}

function bindsWithin(version: ProvisionVersion, [first, last]: readonly [string, string]): boolean {
  return version.from <= last && (version.to === undefined || first <= version.to)
}

function isDoubtful(version: ProvisionVersion, day: string): boolean {
  return version.doubtfulSince !== undefined && version.doubtfulSince <= day && day < version.from
}

function changesWithin(provision: Provision, [first, last]: readonly [string, string]): boolean {
  return provision.versions.some(({ from, to }) => (first < from && from <= last) || (to !== undefined && first <= to && to < last))
}

function boundAt(provision: Provision, situation: Situation): 'yes' | 'no' | 'unknown' {
  const { provinces } = situation.place
  const local = provision.provinces
  const replaced = (province: ProvinceCode) => {
    const day = provision.replacedIn?.[province]
    return day !== undefined && day <= situation.onDate
  }
  if (provinces.length > 0) return provinces.some((province) => (!local || local.includes(province)) && !replaced(province)) ? 'yes' : 'no'
  const everywhere = !local && !Object.keys(provision.replacedIn ?? {}).some((province) => replaced(province as ProvinceCode))
  return everywhere ? 'yes' : 'unknown'
}

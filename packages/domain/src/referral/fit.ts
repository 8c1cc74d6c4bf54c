import { plusHours } from '../day.ts'
import { isTreatedAsChild } from '../person/age.ts'
import type { ReferralNeed } from './referral.ts'
import type { Service, ServiceProvider } from './service-provider.ts'

type Fits = 'yes' | 'no' | 'unknown'

/** What a line of the answer is about. `group` is the person's sex and age; the rest speak for themselves. */
export type NeedCode = 'group' | 'children-along' | 'disability' | 'hidden-address' | 'open-now' | 'beds' | 'medical' | 'language'

export interface FitLine {
  readonly need: NeedCode
  readonly fits: Fits
}

export interface Fit {
  readonly fits: Fits
  readonly lines: readonly FitLine[]
}

export type Need = Omit<ReferralNeed, 'words'>
export type FittingProvider = Pick<
  ServiceProvider,
  'services' | 'takes' | 'languages' | 'addressHidden' | 'opensAt' | 'closesAt' | 'bedsFree' | 'bedsToldAt'
>

/** A number of beds is believed for a day; an older one is nobody's word any more. */
const bedsHoldHours = 24

/** A doctor can come and an interpreter can be rung: what a good home may lack without being the wrong one. */
const goodToHave: readonly NeedCode[] = ['medical', 'language']

/**
 * Whether a provider can help this person at this hour, one line a need. Any no is a no; else anything unknown that matters is unknown:
 * ask by phone. Unknown is never no (product rule 3).
 */
export function fit(service: Service, need: Need, provider: FittingProvider, now: string): Fit {
  const lines = [
    ...line('group', takesGroup(need, provider.takes)),
    ...(need.childrenAlong > 0 ? line('children-along', provider.takes.childrenAlong) : []),
    ...(need.disability ? line('disability', provider.takes.disability) : []),
    ...(service === 'shelter' ? shelterLines(need, provider, now) : []),
    ...(service === 'shelter' || service === 'medical' ? line('open-now', isOpen(provider, now)) : []),
    ...(need.medicalCareNeeded && (service === 'shelter' || service === 'return')
      ? line('medical', provider.services.includes('medical') ? 'yes' : 'unknown')
      : []),
    ...(need.languages.length > 0 ? line('language', speaks(service, need, provider)) : []),
  ]
  return { fits: overall(lines), lines }
}

function line(need: NeedCode, fits: Fits): FitLine[] {
  return [{ need, fits }]
}

function overall(lines: readonly FitLine[]): Fits {
  if (lines.some(({ fits }) => fits === 'no')) return 'no'
  return lines.some(({ need, fits }) => fits === 'unknown' && !goodToHave.includes(need)) ? 'unknown' : 'yes'
}

/** All agree, or nobody knows. */
function agreed(answers: readonly Fits[]): Fits {
  const [first = 'unknown'] = answers
  return answers.every((answer) => answer === first) ? first : 'unknown'
}

function takesGroup({ sex, ageBand, treatedAsChild }: Need, takes: FittingProvider['takes']): Fits {
  const eitherChild = agreed([takes.girls, takes.boys])
  const asChild = { female: takes.girls, male: takes.boys, unknown: eitherChild, transgender: allOf([takes.transgender, eitherChild]) }[sex]
  const asAdult = { female: takes.women, male: takes.men, unknown: agreed([takes.women, takes.men]), transgender: takes.transgender }[sex]
  // Not knowing her age, we look for a place for a child; that a home takes women only does not make her a girl.
  if (ageBand === 'unknown') return asChild === 'yes' ? 'yes' : agreed([asChild, asAdult])
  return treatedAsChild || isTreatedAsChild(ageBand) ? asChild : asAdult
}

function allOf(answers: readonly Fits[]): Fits {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

function shelterLines(need: Need, provider: FittingProvider, now: string): FitLine[] {
  return [
    ...(need.addressMustStayHidden ? line('hidden-address', provider.addressHidden ? 'yes' : 'no') : []),
    ...line('beds', hasBeds(need, provider, now)),
  ]
}

function hasBeds(need: Need, { bedsFree, bedsToldAt }: FittingProvider, now: string): Fits {
  if (bedsFree === null || bedsToldAt === null) return 'unknown'
  if (Date.parse(now) - Date.parse(bedsToldAt) > bedsHoldHours * 3_600_000) return 'unknown'
  if (bedsFree === 0) return 'no'
  // Children may share a bed with their mother; whether they can is for the home to say.
  return bedsFree > need.childrenAlong ? 'yes' : 'unknown'
}

function isOpen({ opensAt, closesAt }: FittingProvider, now: string): Fits {
  if (opensAt === null && closesAt === null) return 'yes'
  if (opensAt === null || closesAt === null) return 'unknown'
  const hour = hourInPakistan(now)
  if (opensAt === closesAt) return 'yes'
  const open = opensAt < closesAt ? opensAt <= hour && hour < closesAt : hour >= opensAt || hour < closesAt
  return open ? 'yes' : 'no'
}

/** `HH:MM` by the clock on the wall. */
function hourInPakistan(now: string): string {
  return plusHours(now, 5).slice(11, 16)
}

function speaks(service: Service, need: Need, provider: FittingProvider): Fits {
  if (provider.languages.some((language) => language !== 'other' && need.languages.includes(language))) return 'yes'
  const certain = provider.languages.length > 0 && !provider.languages.includes('other') && !need.languages.includes('other')
  // Only an interpreter is of no use without the language; elsewhere one can be rung.
  return service === 'interpreter' && certain ? 'no' : 'unknown'
}

const order: Readonly<Record<Fits, number>> = { yes: 0, unknown: 1, no: 2 }

/** Those who can come first, then those to ask, last those who cannot; each nearest first, and by id where two are as near. */
export function byFitThenNear<P extends { readonly fits: Fits; readonly km: number | null; readonly provider: { readonly id: string } }>(
  found: readonly P[],
): P[] {
  return found.toSorted(
    (a, b) => order[a.fits] - order[b.fits] || (a.km ?? Infinity) - (b.km ?? Infinity) || a.provider.id.localeCompare(b.provider.id),
  )
}

import type { Numbers } from './numbers.ts'
import type { Period } from './period.ts'
import { isFew, tellParts, tellPartsAmong, tellSteps, type Told } from './suppress.ts'

/** Persons first presumed victims in one month and district, and how far they came since; each count is among the one before it. */
export interface PresumedCount {
  readonly month: string
  readonly district: string
  readonly presumed: number
  readonly caseOpened: number
  readonly consentAsked: number
  readonly referred: number
  readonly accepted: number
}

export interface ReferralCount {
  readonly state: string
  readonly because: string | null
  readonly referrals: number
}

/** What was counted, before what is few is taken out. It does not leave the server. */
export interface Counted {
  readonly area: string
  readonly screened: number
  readonly presumed: readonly PresumedCount[]
  readonly referrals: readonly ReferralCount[]
  readonly beds: Numbers['bedsFree']
}

const steps = ['screened', 'presumed', 'case-opened', 'consent-asked', 'referred', 'accepted'] as const
const states = ['waiting', 'overdue', 'accepted', 'declined', 'revoked'] as const

/** Numbers as a coordinator may read them: nothing few, and nothing few to be had by subtraction. */
export function tellNumbers({ area, screened, presumed, referrals, beds }: Counted, period: Period): Numbers {
  const total = (count: keyof Omit<PresumedCount, 'month' | 'district'>) => sum(presumed.map((row) => row[count]))
  const funnel = [screened, total('presumed'), total('caseOpened'), total('consentAsked'), total('referred'), total('accepted')]
  const districts = [...new Set(presumed.map(({ district }) => district))].toSorted()
  const byDistrict = districts.map((district) => sum(presumed.filter((row) => row.district === district).map((row) => row.presumed)))
  const inMonth = (count: 'presumed' | 'caseOpened') =>
    period.months.map((month) => sum(presumed.filter((row) => row.month === month).map((row) => row[count])))
  const byMonth = inMonth('presumed')

  const alone = tellSteps(funnel)
  const keptApart = tellParts(byDistrict, alone[1] ?? null) !== null && tellParts(byMonth, alone[1] ?? null) !== null
  const told = keptApart ? alone : tellSteps(funnel, 1)
  const presumedTold = told[1] ?? null
  const districtsTold = tellParts(byDistrict, presumedTold) ?? []
  const monthsTold = tellParts(byMonth, presumedTold) ?? []
  const months = byMonth.map((count, index) => ({ count, told: monthsTold[index] ?? null }))
  const opened = tellPartsAmong(months, inMonth('caseOpened'), told[2] ?? null)
  return {
    ...{ from: period.from, to: period.to, area },
    funnel: steps.map((step, index) => ({ step, persons: told[index] ?? null })),
    ...tellReferrals(referrals),
    byDistrict: districts.map((district, index) => ({ district, persons: districtsTold[index] ?? null })),
    byMonth: period.months.map((month, index) => ({ month, presumed: monthsTold[index] ?? null, caseOpened: opened[index] ?? null })),
    bedsFree: beds,
  }
}

function tellReferrals(counts: readonly ReferralCount[]): Pick<Numbers, 'referrals' | 'declined'> {
  const of = (state: string) => sum(counts.filter((row) => row.state === state).map((row) => row.referrals))
  const reasons = counts.flatMap(({ state, because, referrals }) => (state === 'declined' && because ? [{ because, referrals }] : []))
  const sorted = reasons.toSorted((a, b) => a.because.localeCompare(b.because))
  const parts = sorted.map(({ referrals }) => referrals)
  const alone: Told = isFew(of('declined')) ? null : of('declined')
  const declined = tellParts(parts, alone) === null ? null : alone
  const reasonsTold = tellParts(parts, declined) ?? []
  return {
    referrals: states.map((state) => ({ state, referrals: state === 'declined' ? declined : isFew(of(state)) ? null : of(state) })),
    declined: sorted.map(({ because }, index) => ({ because, referrals: reasonsTold[index] ?? null })),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

import type { Story } from './stories.ts'

/** A desk of the directory and who sits at it. */
export interface Help {
  readonly office: string
  readonly keeper: string
}

/** Those who work together on the people met in one district, and whom they ask for help, the nearest first. */
export interface Desk {
  readonly officer: string
  readonly supervisor: string
  readonly caseworker: string
  readonly district: string
  readonly province: 'PK-PB' | 'PK-SD'
  readonly help: Readonly<Record<Story['service'], readonly Help[]>>
  readonly kinds: readonly string[]
}

const s04: Help = { office: 's04', keeper: 'shelter.s04' }
const s11: Help = { office: 's11', keeper: 'shelter.s11' }
const s21: Help = { office: 's21', keeper: 'shelter.s21' }
const s07: Help = { office: 's07', keeper: 'home.s07' }
const l03: Help = { office: 'legal', keeper: 'legal.l03' }

export const kasur: Desk = {
  ...{ officer: 'officer.kasur', supervisor: 'supervisor.kasur', caseworker: 'caseworker.kasur', district: 'PK614', province: 'PK-PB' },
  help: { shelter: [s04, s11, s07], 'legal-aid': [l03] },
  kinds: ['kiln-child', 'kiln-adult', 'house-servant', 'begging-child', 'few-words', 'family-trade', 'sold'],
}

export const lahore: Desk = {
  ...{ officer: 'officer.lahore', supervisor: 'supervisor.lahore', caseworker: 'caseworker.lahore', district: 'PK617', province: 'PK-PB' },
  help: { shelter: [s11, s04], 'legal-aid': [l03] },
  kinds: ['house-servant', 'bride', 'sold', 'begging-child', 'job-abroad'],
}

export const karachi: Desk = {
  ...{
    officer: 'officer.karachi',
    supervisor: 'supervisor.karachi',
    caseworker: 'caseworker.karachi',
    district: 'PK704',
    province: 'PK-SD',
  },
  help: { shelter: [s21], 'legal-aid': [s21] },
  kinds: ['begging-child', 'house-servant', 'few-words', 'bride', 'job-abroad'],
}

export const multan: Desk = {
  ...{ officer: 'officer.multan', supervisor: 'supervisor.multan', caseworker: 'caseworker.multan', district: 'PK622', province: 'PK-PB' },
  help: { shelter: [s11], 'legal-aid': [l03] },
  kinds: ['begging-abroad', 'smuggled', 'job-abroad'],
}

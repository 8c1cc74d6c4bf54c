import type { Words } from '../../law/edition.ts'
import type { Indicator } from '../ilo/indicator.ts'

/** Who may put a question, from the least trained to the most. */
export const askers = ['any-officer', 'interviewer', 'child-interviewer'] as const
export type Asker = (typeof askers)[number]

export interface Question {
  /** Where it is also the code of a fact of the law, the question asks for that fact and nothing settles it better. */
  readonly code: string
  readonly ask: Words
  /** How to ask, and what counts. */
  readonly guide: Words
  /** How not to ask. */
  readonly avoid: Words
  readonly how: 'see' | 'ask'
  readonly who: Asker
  /** Facts and indicators: a yes shows them, a no refutes them. */
  readonly settles?: readonly string[]
  /** A yes shows them; a no says nothing about them. */
  readonly shows?: readonly string[]
  /** The other way round: a no shows them, a yes refutes them. */
  readonly reverses?: readonly string[]
}

/** A question at its place in an instrument. */
export interface Item {
  readonly question: string
  /** Put to everybody, also where nothing would need it. */
  readonly always?: true
  /** Put wherever this question was answered with yes. */
  readonly after?: string
  /** Only of a person who is, or may be, a child. */
  readonly ofChild?: true
}

export interface Step {
  readonly step: string
  readonly name: Words
  readonly items: readonly Item[]
}

export interface Instrument {
  readonly instrument: string
  readonly name: Words
  readonly says: Words
  readonly who: Asker
  /** Since when it is used. */
  readonly from: string
  /** Asks until the indicators and the act-now card are decided as well; the short screen asks for the law alone. */
  readonly thorough?: true
  /** The questions of the modules come after this step. */
  readonly modulesAfter: string
  readonly steps: readonly Step[]
}

/** Questions for one kind of place or story, added to an instrument. */
export interface Module {
  readonly module: string
  readonly name: Words
  /** When to take it. */
  readonly says: Words
  readonly items: readonly Item[]
}

/** Something an officer looks for before a word is said. */
export interface Observation {
  readonly code: string
  readonly group: string
  readonly says: Words
  /** It tells of a place, a group or an origin, and nothing about this person: noted, but it holds nobody back. */
  readonly background?: true
  /** Questions to be put wherever it was seen. */
  readonly asks?: readonly string[]
  /** Modules it is reason to take. */
  readonly modules?: readonly string[]
}

/** Everything officers ask and look for, as the practitioners' folder says it: one edition. */
export interface Instruments {
  readonly id: string
  readonly asOf: string
  readonly instruments: readonly Instrument[]
  readonly modules: readonly Module[]
  readonly questions: readonly Question[]
  readonly indicators: readonly (Indicator & { readonly label: Words })[]
  readonly forcedLabour: readonly { readonly number: number; readonly label: Words }[]
  readonly observationGroups: readonly { readonly group: string; readonly name: Words }[]
  readonly observations: readonly Observation[]
  readonly reviews: readonly {
    readonly file: string
    readonly status: 'unreviewed' | 'signed'
    readonly by?: string
    readonly on?: string
  }[]
}

/** Whether somebody trained so far may put what is meant for `meantFor`. */
export function mayAsk(asker: Asker, meantFor: Asker): boolean {
  return askers.indexOf(asker) >= askers.indexOf(meantFor)
}

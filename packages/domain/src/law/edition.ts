import type { ProvinceCode } from '../ids.ts'
import type { About, FactGroup } from './fact.ts'
import type { FactCode } from './fact-code.ts'
import type { AddedLanguage } from './said.ts'
import type { Fine, Prison, Together, YesNo } from './penalty.ts'

/** The two languages every word of the law book exists in, and those whose words are added from beside it (`added-words.ts`). */
export type Words = { en: string; ur: string } & { [language in AddedLanguage]?: string }

/**
 * What must be shown. A plain string is a fact. Facts are joined by `any`, `all` and `none`;
 * `unless` is one more way to satisfy the part beside which it stands, and `is` names a definition.
 */
export type Rule = FactCode | RuleParts

export type RuleParts = {
  any?: readonly Rule[]
  all?: readonly Rule[]
  none?: readonly Rule[]
  unless?: Rule | readonly Rule[]
  /** A definition, as `statute/name`. */
  is?: string
  /**
   * One of these offences is made out. A trailing `/*` takes every section of a statute, `*` every offence there is;
   * neither takes rules of liability, which attach to offences, and `*` takes nothing that could be turned on the victim.
   */
  offence?: readonly string[]
  /** The day of the act is this day or later. */
  from?: string
  /** The day of the act is this day or earlier. */
  until?: string
  in?: readonly ProvinceCode[]
  /** Nothing of it happened in Pakistan. */
  abroad?: true
  /** More than one country is named. */
  countries?: true
  /** Holds while the rule has not been shown. Only for the choice of labels, agencies and courts, never for an offence. */
  unshown?: Rule
}

export type ElementName =
  | 'act'
  | 'means'
  | 'purpose'
  | 'victim'
  | 'border'
  | 'benefit'
  | 'harm'
  | 'knowledge'
  | 'circumstance'
  | 'base'
  | 'aggravation'
  | 'relation'
  | 'exception'

/** While the key element is not shown, nothing points to the offence, whatever else is known. */
export type Element = { element: ElementName; key?: true } & RuleParts

export type PenaltyTier = { when: Words; prison: Prison; fine: Fine; together: Together }
export type Penalty = { prison: Prison; fine: Fine; together: Together; tiers?: readonly PenaltyTier[]; note?: Words }

export type Confidence = 'high' | 'medium' | 'low'

/** A provision as it bound between two days. */
export type ProvisionVersion = {
  from: string
  to?: string
  /** From this day on nobody can say whether this version or the one before it bound. */
  doubtfulSince?: string
  amendedBy?: string
  elements: readonly Element[]
  /** Facts that change nothing, because the law says so. */
  irrelevant?: readonly FactCode[]
  /** What ties one accused to the offence; unknown leaves the offence as it is and that accused open. */
  part?: Rule
  penalty: Penalty
  cognisable: YesNo
  bailable: YesNo
  compoundable: YesNo
  /** A step without which no court may take it up. */
  needs?: readonly string[]
  courts: readonly string[]
  agencies: readonly string[]
  confidence: Confidence
  sources: readonly string[]
  doubts?: readonly string[]
  /** In `book.json`, like the plain statement. */
  note?: Words
}

export type Provision = {
  id: string
  statute: string
  section: string
  topic: string
  label: Words
  /** What it says in plain words. It stands in `book.json` beside the edition (`LawBook`), and not in what the phone carries. */
  says?: Words
  cite: string
  /** Where it binds; absent means everywhere. */
  provinces?: readonly ProvinceCode[]
  /** The day on which a province put its own law in the place of this one. */
  replacedIn?: Partial<Record<ProvinceCode, string>>
  /** Facts, or what several of them show together, that prove nothing here but are reason to ask. */
  raisedBy?: readonly Rule[]
  /** Until one of these is shown the section is no reason to ask, however much of its ordinary part is shown. */
  onlyAfter?: readonly FactCode[]
  /** While this is shown, the matter has another explanation, and nobody is asked about the section. It may go by what is not shown. */
  explainedBy?: Rule
  /** A duty or a step against the victim rather than for her: shown as a warning, never proposed. */
  against?: 'victim'
  versions: readonly ProvisionVersion[]
  review: { status: 'unreviewed' | 'signed'; by?: string; on?: string; seal: string }
}

export type FactEntry = {
  fact: FactCode
  about: About
  group: FactGroup
  label: Words
  ask: Words
  /** What is certain once this is yes; and this is no once any of them is no. */
  implies?: readonly FactCode[]
  /** Asked before everything else, because someone may be in danger. */
  safety?: true
}

export type Definition = { id: string; label: Words; cite?: string } & RuleParts
export type Statute = {
  id: string
  title: Words
  short: Words
  cite: string
  url?: string
  from?: string
  to?: string
  provinces?: readonly ProvinceCode[]
}

/** A rule that labels, sends to an agency or a court, or protects. The first rule of a kind that holds decides; the others add. */
export type OfficeRule = {
  rule: string
  label: Words
  when: Rule
  then: readonly string[]
  also?: readonly string[]
  /** A court that lets no other try the matter. */
  exclusive?: true
  basis: string
  confidence: Confidence
}

/** A rule behind the choice of sections, such as that nobody is punished twice for the same offence. */
export type Principle = {
  principle: string
  says: Words
  basis: string
  confidence: Confidence
  sources: readonly string[]
  doubts?: readonly string[]
}

/** Which side of an overlap to charge. `one-first`: the other in the alternative or as the lesser count. */
export type Charge = 'one' | 'other' | 'both' | 'one-first' | 'other-first'

/** Two groups of sections that reach the same facts. The first choice that holds is the advice; the last always does. */
export type Overlap = {
  pair: string
  one: readonly string[]
  other: readonly string[]
  when?: Rule
  same: Words
  choose: readonly { when?: Rule; charge: Charge; says: Words }[]
  prove: Words
  note?: Words
  confidence: Confidence
  sources: readonly string[]
  doubts?: readonly string[]
}

/** What the law asks after an event, and by when. */
export type Step = {
  step: string
  kind: 'clock' | 'duty' | 'remedy'
  starts: string
  /** An ISO 8601 duration, or `at-once`; absent where the law sets none. */
  limit?: string
  /** What is preferred, and not a limit that can be missed in law. */
  target?: true
  /** Not a limit at all: from that day on something becomes possible, or counts. */
  opens?: true
  /** The events that end the clock or show that the duty is done. */
  ends?: readonly string[]
  when?: Rule
  provinces?: readonly ProvinceCode[]
  says: Words
  note?: Words
  basis: string
  confidence: Confidence
  sources: readonly string[]
  doubts?: readonly string[]
}

/** A court that may try along what another court would have tried alone. */
export type JointTrial = {
  joint: string
  court: string
  /** The courts whose matters it takes. */
  from?: readonly string[]
  /** The sections it takes; `statute/*` is every section of a statute. */
  takes?: readonly string[]
  /** Courts in which the same judge sits: they count once. */
  same?: readonly string[]
  /** What this court hears is never tried together with the rest. */
  apart?: true
  says: Words
  basis: string
  confidence: Confidence
  sources: readonly string[]
  doubts?: readonly string[]
}

/** An office or organisation that can be told or that can help, with the way in. */
export type Body = {
  body: string
  name: Words
  provinces?: readonly ProvinceCode[]
  role: Words
  base?: string
  phones?: readonly string[]
  gate: Words
  confidence: Confidence
  sources: readonly string[]
}

/** Whom to tell first. Every route that holds adds its bodies. */
export type Route = { route: string; when?: Rule; says: Words; then: readonly string[] }

/** What could not be confirmed, and what the system does about it. */
export type Doubt = { doubt: string; topic: Words; does: Words }

/** What surrounds the sections: how they stand to each other, the steps and their clocks, and who helps. */
export type Practice = {
  principles: readonly Principle[]
  overlaps: readonly Overlap[]
  joint?: readonly JointTrial[]
  steps: readonly Step[]
  bodies: readonly Body[]
  routes: readonly Route[]
  doubts: readonly Doubt[]
}

/** All of the law the engine needs, as one dated piece of data. */
export type Edition = {
  id: string
  asOf: string
  country: string
  facts: readonly FactEntry[]
  statutes: readonly Statute[]
  definitions: readonly Definition[]
  provisions: readonly Provision[]
  rules: {
    classification: readonly OfficeRule[]
    agency: readonly OfficeRule[]
    court: readonly OfficeRule[]
    protection: readonly OfficeRule[]
  }
  practice?: Practice
  words: Record<string, Words>
}

import { z } from 'zod'
import { Day, Id, Instant, ProvinceCode } from '../ids.ts'
import { FactAnswers, FindingSummary } from '../screening/screening.ts'

const Answers = FactAnswers.refine((facts) => Object.keys(facts).length <= 250)

/** One person of the matter: a letter and a number, and the answers. There is no room for a name. */
const partyOf = (letter: 'V' | 'A') => z.strictObject({ ref: z.string().regex(new RegExp(`^${letter}[1-9]\\d?$`)), facts: Answers })
const distinct = (parties: readonly { ref: string }[]) => new Set(parties.map(({ ref }) => ref)).size === parties.length

/** What is known of one transaction, for the sections of an FIR: when, where, and the answers about it, each victim and each accused. */
export const FirFacts = z.strictObject({
  onDate: Day,
  between: z.tuple([Day, Day]).nullable(), // the first and the last day it may have been, where the day is not known
  provinces: z.array(ProvinceCode).max(7),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).max(30),
  transaction: Answers,
  victims: z.array(partyOf('V')).max(40).refine(distinct),
  accused: z.array(partyOf('A')).max(40).refine(distinct),
})
export type FirFacts = z.infer<typeof FirFacts>

export const PickedAs = z.enum(['lead', 'added', 'alternative'])
export const SectionPick = z.strictObject({ offence: z.string().regex(/^[a-z0-9-]{2,60}\/[a-z0-9-]{1,60}$/), as: PickedAs })
export type SectionPick = z.infer<typeof SectionPick>

/** Keeps facts and picked sections with a case file. A version is added; none is overwritten. */
export const KeepPlan = z.strictObject({
  id: Id,
  name: z.literal('fir.plan'),
  caseId: Id,
  planId: Id,
  baseVersion: z.number().int().nonnegative(), // of the plan one has seen; 0 where there was none
  facts: FirFacts,
  picks: z.array(SectionPick).min(1).max(80),
})
export type KeepPlan = z.infer<typeof KeepPlan>

/** The sections that were picked for a file, on which facts, and what the law found then. */
export const ChargePlan = z.object({
  id: Id,
  caseId: Id,
  version: z.number().int(),
  facts: FirFacts,
  picks: z.array(SectionPick),
  findings: z.array(FindingSummary), // of the picked sections
  lawEdition: z.string(),
  plannedBy: Id,
  plannedAt: Instant,
})
export type ChargePlan = z.infer<typeof ChargePlan>

/** What a paper is made from: codes and answers, nobody's name. */
export const FirPaper = z.strictObject({
  facts: FirFacts,
  picks: z.array(SectionPick).max(80),
  languages: z
    .array(z.enum(['en', 'ur']))
    .min(1)
    .max(2),
  caseId: Id.nullable(), // whose number stands on it
})
export type FirPaper = z.infer<typeof FirPaper>

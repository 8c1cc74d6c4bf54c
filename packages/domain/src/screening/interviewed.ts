import { z } from 'zod'
import { Id } from '../ids.ts'
import { words } from '../text.ts'
import { outcomes } from './ilo/classify.ts'
import { rules } from './ilo/dimension.ts'
import { dimensions, profiles } from './ilo/indicator.ts'
import { hows } from './instruments/settle.ts'

const CodeForm = z.string().regex(/^[a-z0-9-]{2,60}$/)
const ObservationForm = z.string().regex(/^[A-Z]{2}\d\d$/)

/** With which instrument somebody was heard, and how each question was dealt with. A code the edition does not know is a fact asked outright. */
export const Interviewed = z.strictObject({
  instrument: CodeForm,
  edition: z.string().min(1).max(60),
  modules: z.array(CodeForm).max(30),
  observed: z.array(ObservationForm).max(200), // seen before a word was said
  answers: z.record(CodeForm, z.enum(hows)),
})
export type Interviewed = z.infer<typeof Interviewed>

/** What the person agrees to: help, with a file of her own; or only to be counted, with no name, no note and no file. */
export const AgreedTo = z.enum(['not-asked', 'referral', 'count-only'])
export type AgreedTo = z.infer<typeof AgreedTo>

const DimensionKept = z.object({
  dimension: z.enum(dimensions),
  standing: z.enum(['positive', 'open', 'not']),
  rule: z.enum(rules).nullable(),
  carriedBy: z.array(z.string()),
})

/** What the indicators came to, with the edition that said so. Beside the law's findings, and never one of them. */
export const IndicatorsFound = z.object({
  edition: z.string(),
  outcome: z.enum(outcomes),
  profiles: z.array(
    z.object({
      profile: z.enum(profiles),
      outcome: z.enum(outcomes),
      rule: z.string(),
      dimensions: z.array(DimensionKept),
    }),
  ),
  forcedLabour: z.array(z.number().int()),
  seen: z.array(z.string()), // what was seen that tells of this person
})
export type IndicatorsFound = z.infer<typeof IndicatorsFound>

/** What a matter can be called. Several can hold at once. */
export const LabelCode = z.enum(['trafficking', 'smuggling', 'bonded-labour', 'missing-person', 'other', 'none'])
export type LabelCode = z.infer<typeof LabelCode>

/** A person judges the labels anew, and says why. What was found first stays where it was counted. */
export const Reclassify = z.strictObject({
  id: Id,
  name: z.literal('screening.reclassify'),
  screeningId: Id,
  baseVersion: z.number().int().nonnegative(),
  labels: z.array(LabelCode).min(1).max(5),
  because: words(1000),
})
export type Reclassify = z.infer<typeof Reclassify>

import { z } from 'zod'
import { stepEvents } from '@panah/domain/law/practice'
import { code, flag, Province, Rule, WordsFile } from './law-file.ts'

/** The form of the files beside the sections: overlaps, procedure and bodies. */

const confidence = z.enum(['high', 'medium', 'low'])
const named = { confidence, sources: z.array(z.string()) }
const doubts = z.array(z.string()).optional()

export const PrincipleFile = z.strictObject({
  principle: z.string().regex(/^OV-\d\d$/),
  says: WordsFile,
  basis: z.string(),
  ...named,
  doubts,
})

export const charges = ['one', 'other', 'both', 'one-first', 'other-first'] as const
const Choice = z.strictObject({ when: Rule.optional(), charge: z.enum(charges), says: WordsFile })
const pattern = z.string().regex(/^[a-z0-9-]+\/([a-z0-9-]+|\*)$/, 'a section is named as statute/section or statute/*')

export const OverlapFile = z.strictObject({
  pair: code,
  one: z.array(pattern).min(1),
  other: z.array(pattern).min(1),
  when: Rule.optional(),
  same: WordsFile,
  choose: z
    .array(Choice)
    .min(1)
    .refine((choices) => choices.every(({ when }, place) => (when === undefined) === (place === choices.length - 1)), {
      message: 'every choice but the last has a `when`, and the last has none',
    }),
  prove: WordsFile,
  note: WordsFile.optional(),
  ...named,
  doubts,
})

const court = z.string().regex(/^[a-z0-9-]+$/)

export const JointTrialFile = z
  .strictObject({
    joint: z.string().regex(/^JT-\d\d$/),
    court,
    from: z.array(court).min(1).optional(),
    takes: z.array(pattern).min(1).optional(),
    same: z.array(court).min(1).optional(),
    apart: flag.optional(),
    says: WordsFile,
    basis: z.string(),
    ...named,
    doubts,
  })
  .refine(({ from, takes, apart }) => (apart ? !from && !takes : from !== undefined && takes !== undefined), {
    message: 'a court takes sections along from other courts, or sits apart',
  })

export const stepKinds = ['clock', 'duty', 'remedy'] as const
const duration = z
  .string()
  .regex(/^(at-once|not-verified|P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T\d+H)?)$/, 'a limit is P14D, PT24H, P4M …, at-once or not-verified')

export const StepFile = z
  .strictObject({
    step: z.string().regex(/^(DL|JA|JC)-\d\d(-[a-z-]+)?$/),
    kind: z.enum(stepKinds),
    starts: z.enum(stepEvents),
    limit: duration.optional(),
    target: flag.optional(),
    opens: flag.optional(),
    ends: z.array(z.enum(stepEvents)).min(1).optional(),
    when: Rule.optional(),
    in: z.array(Province).min(1).optional(),
    says: WordsFile,
    note: WordsFile.optional(),
    basis: z.string(),
    ...named,
    doubts,
  })
  .refine(({ kind, limit }) => kind !== 'clock' || (limit !== undefined && limit !== 'at-once'), { message: 'a clock has a limit' })

export const BodyFile = z.strictObject({
  body: code,
  row: z.number().int().positive(),
  name: WordsFile,
  in: z.array(Province).min(1).optional(),
  role: WordsFile,
  base: z.string().optional(),
  phones: z
    .array(z.string().regex(/^[\d-]{3,}$/))
    .min(1)
    .optional(),
  gate: WordsFile,
  ...named,
})

export const RouteFile = z.strictObject({ route: code, when: Rule.optional(), says: WordsFile, then: z.array(code).min(1) })

/** What lies beside the sections, file by file. */
export const practiceFiles = {
  principles: { file: 'overlaps/principles.yaml', form: z.array(PrincipleFile) },
  overlaps: { file: 'overlaps/pairs.yaml', form: z.array(OverlapFile) },
  joint: { file: 'overlaps/joint-trial.yaml', form: z.array(JointTrialFile) },
  steps: { file: 'procedure/steps.yaml', form: z.array(StepFile) },
  bodies: { file: 'bodies/bodies.yaml', form: z.array(BodyFile) },
  routes: { file: 'bodies/routes.yaml', form: z.array(RouteFile) },
} as const

export type PracticeFiles = { readonly [Part in keyof typeof practiceFiles]: z.output<(typeof practiceFiles)[Part]['form']> }

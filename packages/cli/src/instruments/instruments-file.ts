import { askers } from '@panah/domain/screening/instruments/instruments'
import { dimensions } from '@panah/domain/screening/ilo/indicator'
import { z } from 'zod'
import { code, flag, WordsFile } from '../law/law-file.ts'

/** The form of the practitioners' files, as `instruments/README.md` explains it. Anything else in a file is a mistake and is said so. */

const indicatorCode = z.string().regex(/^[A-Z]{2}\d\d$/, 'an indicator has two capitals and two digits')
const target = z.union([code, indicatorCode])
const day = z.iso.date('write a day as 2025-04-01')
const strength = z.enum(['strong', 'medium', 'weak'])
const strengths = {
  'adult-labour': strength.optional(),
  'child-labour': strength.optional(),
  'adult-sexual': strength.optional(),
  'child-sexual': strength.optional(),
}
const profile = z.enum(['adult-labour', 'child-labour', 'adult-sexual', 'child-sexual'])

const reviewed = {
  from: day,
  review: z.strictObject({
    status: z.enum(['unreviewed', 'signed']),
    by: z.string().optional(),
    on: day.optional(),
    seal: z.string().optional(),
  }),
}

export const IndicatorsFile = z.strictObject({
  source: z.string(),
  indicators: z.array(
    z.strictObject({
      code: indicatorCode,
      dimension: z.enum(dimensions),
      strength: z.strictObject(strengths),
      inferred: z.array(profile).min(1).optional(),
      forced_labour: z.array(z.number().int().min(1).max(11)),
      label: WordsFile,
    }),
  ),
  ...reviewed,
})

export const ForcedLabourFile = z.strictObject({
  source: z.string(),
  indicators: z.array(z.strictObject({ number: z.number().int().min(1).max(11), label: WordsFile })),
  ...reviewed,
})

export const ObservationsFile = z.strictObject({
  source: z.string(),
  groups: z.array(z.strictObject({ group: code, name: WordsFile })),
  observations: z.array(
    z.strictObject({
      code: indicatorCode,
      group: code,
      background: flag.optional(),
      asks: z.array(code).min(1).optional(),
      modules: z.array(code).min(1).optional(),
      says: WordsFile,
    }),
  ),
  ...reviewed,
})

const QuestionFile = z.strictObject({
  q: code,
  how: z.enum(['see', 'ask']).optional(),
  who: z.enum(askers).optional(),
  settles: z.array(target).min(1).optional(),
  shows: z.array(target).min(1).optional(),
  reverses: z.array(target).min(1).optional(),
  ask: WordsFile.optional(), // left out where the law's own question is put as it stands
  guide: WordsFile.optional(),
  avoid: WordsFile.optional(),
})
export type QuestionFile = z.output<typeof QuestionFile>

const asking = { guide: WordsFile, avoid: WordsFile, questions: z.array(QuestionFile) }
export const QuestionsFile = z.strictObject({ ...asking, ...reviewed })

const ItemFile = z.strictObject({ q: code, always: flag.optional(), after: code.optional(), of_child: flag.optional() })
export const ModuleFile = z.strictObject({
  module: code,
  name: WordsFile,
  says: WordsFile,
  items: z.array(ItemFile).min(1),
  ...asking,
  ...reviewed,
})

export const InstrumentFile = z.strictObject({
  instrument: code,
  name: WordsFile,
  says: WordsFile,
  who: z.enum(askers),
  thorough: flag.optional(),
  modules_after: code,
  steps: z.array(z.strictObject({ step: code, name: WordsFile, items: z.array(ItemFile).min(1) })).min(1),
  ...reviewed,
})

export type ItemFile = z.output<typeof ItemFile>
export type Reviewed = z.output<z.ZodObject<typeof reviewed>>

import { z } from 'zod'

/** The form of the lawyers' files, as `law/README.md` explains it. Anything else in a file is a mistake and is said so. */

export const code = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'a code has small letters, digits and hyphens')
const day = z.iso.date('write a day as 2025-04-01')
const word = z.enum(['yes', 'no'])
export const flag = z.literal('yes').transform(() => true as const)
const notVerified = z.literal('not-verified')
export const WordsFile = z.strictObject({ en: z.string().min(1), ur: z.string().min(1) })

/** The lawyers write names of provinces; the engine uses ISO 3166-2. */
export const isoOf = {
  punjab: 'PK-PB',
  sindh: 'PK-SD',
  'khyber-pakhtunkhwa': 'PK-KP',
  balochistan: 'PK-BA',
  islamabad: 'PK-IS',
  'gilgit-baltistan': 'PK-GB',
  'azad-kashmir': 'PK-JK',
} as const
const provinceWord = z.enum(Object.keys(isoOf) as [keyof typeof isoOf, ...(keyof typeof isoOf)[]])
export const Province = provinceWord.transform((name) => isoOf[name])

export type RuleFile = string | RulePartsFile
export type RulePartsFile = {
  any?: RuleFile[] | undefined
  all?: RuleFile[] | undefined
  none?: RuleFile[] | undefined
  unless?: RuleFile | RuleFile[] | undefined
  is?: string | undefined
  offence?: string[] | undefined
  from?: string | undefined
  until?: string | undefined
  in?: (typeof isoOf)[keyof typeof isoOf][] | undefined
  abroad?: true | undefined
  countries?: true | undefined
  unshown?: RuleFile | undefined
}

export const Rule: z.ZodType<RuleFile> = z.lazy(() => z.union([code, z.strictObject(ruleParts)]))
const ruleParts = {
  any: z.array(Rule).min(1).optional(),
  all: z.array(Rule).min(1).optional(),
  none: z.array(Rule).min(1).optional(),
  unless: z.union([z.array(Rule), Rule]).optional(),
  is: z
    .string()
    .regex(/^([a-z0-9-]+\/)?[a-z0-9-]+$/)
    .optional(),
  offence: z.array(z.string()).min(1).optional(),
  from: day.optional(),
  until: day.optional(),
  in: z.array(Province).min(1).optional(),
  abroad: flag.optional(),
  countries: flag.optional(),
  unshown: Rule.optional(),
}

const elementNames = [
  'act',
  'means',
  'purpose',
  'victim',
  'border',
  'benefit',
  'harm',
  'knowledge',
  'circumstance',
  'base',
  'aggravation',
  'relation',
  'exception',
] as const
const ElementFile = z.strictObject({ element: z.enum(elementNames), key: flag.optional(), ...ruleParts })

const amount = z.number().nonnegative()
const Prison = z.union([
  z.enum(['none', 'as-base', 'not-verified']),
  z.strictObject({
    min: amount.optional(),
    max: amount.optional(),
    fixed: amount.optional(),
    unit: z.enum(['years', 'months', 'days']).optional(),
    life: flag.optional(),
    death: flag.optional(),
    open: flag.optional(),
    kind: z.enum(['rigorous', 'simple']).optional(),
  }),
])
const Fine = z.union([
  z.enum(['none', 'as-base', 'uncapped', 'forfeiture', 'arsh', 'diyat', 'not-verified']),
  z.strictObject({ min: amount.optional(), max: amount.optional(), fixed: amount.optional(), open: flag.optional() }),
])
const Together = z.enum([
  'and',
  'or-both',
  'and-or-both',
  'liable',
  'prison-only',
  'fine-only',
  'added',
  'qisas',
  'as-base',
  'none',
  'not-verified',
])
const PenaltyFile = z.strictObject({
  prison: Prison,
  fine: Fine,
  together: Together,
  tiers: z.array(z.strictObject({ when: WordsFile, prison: Prison, fine: Fine, together: Together })).optional(),
  note: WordsFile.optional(),
})
const YesNo = z.union([word, notVerified, z.enum(['conditional', 'as-base', 'not-applicable'])])

const VersionFile = z.strictObject({
  from: day,
  to: day.optional(),
  doubtful_since: day.optional(),
  amended_by: z.string().optional(),
  row: z.union([z.string(), z.array(z.string())]).optional(),
  elements: z.array(ElementFile).min(1),
  irrelevant: z.array(code).optional(),
  part: Rule.optional(),
  penalty: PenaltyFile,
  cognisable: YesNo,
  bailable: YesNo,
  compoundable: YesNo,
  needs: z.array(code).optional(),
  courts: z.array(code).min(1),
  agencies: z.array(code).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  sources: z.array(z.string()).min(1),
  doubts: z.array(z.string()).optional(),
  note: WordsFile.optional(),
})

const topics = [
  'trafficking',
  'smuggling',
  'emigration',
  'border',
  'bonded-labour',
  'child-labour',
  'begging',
  'child-protection',
  'marriage',
  'organs',
  'online',
  'sexual-offence',
  'sale-of-persons',
  'liberty',
  'hurt',
  'fraud',
  'liability',
  'laundering',
  'duty',
] as const

export const ProvisionFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/),
  statute: code,
  section: z.string(),
  topic: z.enum(topics),
  label: WordsFile,
  says: WordsFile,
  cite: z.string(),
  provinces: z.array(Province).min(1).optional(),
  replaced_in: z.partialRecord(provinceWord, day).optional(),
  raised_by: z.array(Rule).optional(),
  only_after: z.array(code).min(1).optional(),
  explained_by: Rule.optional(),
  against: z.literal('victim').optional(),
  versions: z.array(VersionFile).min(1),
  review: z.strictObject({
    status: z.enum(['unreviewed', 'signed']),
    by: z.string().optional(),
    on: day.optional(),
    seal: z.string().optional(),
  }),
})
export type ProvisionFile = z.infer<typeof ProvisionFile>

export const FactFile = z.strictObject({
  fact: code,
  about: z.enum(['victim', 'accused', 'transaction']),
  group: z.enum([
    'person',
    'act',
    'means',
    'purpose',
    'border',
    'money',
    'work',
    'marriage',
    'harm',
    'papers',
    'online',
    'begging',
    'organs',
    'circumstance',
    'accused',
    'duty',
  ]),
  implies: z.array(code).optional(),
  safety: flag.optional(),
  label: WordsFile,
  ask: WordsFile,
})

export const DefinitionFile = z.strictObject({ id: code, label: WordsFile, cite: z.string().optional(), ...ruleParts })

export const StatuteFile = z.strictObject({
  id: code,
  title: WordsFile,
  short: WordsFile,
  cite: z.string(),
  source: z.string(),
  from: day.optional(),
  to: day.optional(),
  provinces: z.array(Province).optional(),
  definitions: z.array(DefinitionFile).optional(),
})

export const RulesFile = z.strictObject({
  kind: z.enum(['classification', 'agency', 'court', 'protection']),
  definitions: z.array(DefinitionFile).optional(),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      label: WordsFile,
      when: Rule,
      then: z.array(code),
      also: z.array(code).optional(),
      exclusive: flag.optional(),
      basis: z.string(),
      confidence: z.enum(['high', 'medium', 'low']),
    }),
  ),
})

const Answers = z.record(code, z.enum(['yes', 'no', 'unknown']))
export const CaseFile = z.strictObject({
  case: z.string().min(10),
  on: day,
  in: z.array(Province).optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).optional(),
  facts: Answers,
  victims: z.array(Answers).optional(),
  accused: z.array(Answers).optional(),
  expect: z.enum(['made-out', 'open', 'not-made-out', 'not-in-force']),
})
export type CaseFile = z.infer<typeof CaseFile>

export const SituationFile = z.strictObject({
  situation: code,
  label: WordsFile,
  says: WordsFile,
  words: z.array(z.string().min(2)).min(1),
  topics: z.array(z.enum(topics)).optional(),
  sections: z.array(z.string()).optional(),
})
export const SourceFile = z.strictObject({ key: z.string(), title: z.string(), url: z.string() })
export const DoubtFile = z.strictObject({ id: z.string().regex(/^U-\d\d$/), topic: WordsFile, does: WordsFile })

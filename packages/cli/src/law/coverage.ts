import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { code, type ProvisionFile } from './law-file.ts'
import type { LawFiles, Problem } from './read-law.ts'

/** The numbers of the research reference that the law was written from, as `law/reference.yaml` explains them. */
const ReferenceFile = z.strictObject({
  offences: z.array(z.string()),
  rules: z.array(z.string()),
  principles: z.array(z.string()),
  pairs: z.array(z.strictObject({ of: z.string(), here: code })),
  steps: z.array(z.string()),
  bodies: z.array(z.number().int()),
  doubts: z.array(z.string()),
  questions: z.record(z.string(), z.array(code).min(1)),
  unverified: z.array(z.string()),
  elsewhere: z.record(z.string(), z.string()),
})
type ReferenceFile = z.infer<typeof ReferenceFile>

/** One entry of the reference: what carries it here, or why nothing does. */
type Covered = { readonly entry: string; readonly here: readonly string[]; readonly why: string | undefined }

const file = 'reference.yaml'
const page = 'notes/coverage.md'

/** Entries of the reference that are neither here nor explained, and a page that does not say what is so. A folder without a list has nothing to cover. */
export function checkCoverage(folder: string, law: LawFiles): Problem[] {
  const read = readReference(folder)
  if (read === undefined) return []
  if (!read.success) return read.error.issues.map(({ path, message }) => ({ file, what: `${path.join(' › ')}: ${message}` }))
  const lost = coverageOf(law, read.data)
    .flatMap(({ entries }) => entries)
    .filter(({ here, why }) => here.length === 0 && why === undefined)
    .map(({ entry }) => ({ file, what: `${entry} has no counterpart here, and no reason is given` }))
  const priced = law.provisions.flatMap(({ file: section, value }) =>
    pricedRows(value, read.data.unverified).map((row) => ({
      file: section,
      what: `prints a figure for ${row}, which the reference has not verified`,
    })),
  )
  const path = join(folder, page)
  const isStale = !existsSync(path) || readFileSync(path, 'utf8') !== coveragePage(law, read.data)
  return [...lost, ...priced, ...(isStale ? [{ file: page, what: 'is stale: run `panah law build`' }] : [])]
}

/** Rows that nobody has verified and for which a section holds a prison term or a fine all the same. */
function pricedRows({ versions }: ProvisionFile, unverified: readonly string[]): string[] {
  return versions.flatMap(({ row, penalty }) => {
    const prices = [penalty, ...(penalty.tiers ?? [])].some(({ prison, fine }) => typeof prison !== 'string' || typeof fine !== 'string')
    return prices ? [row ?? []].flat().filter((each) => unverified.includes(each)) : []
  })
}

/** Writes the page that says what of the reference is where. */
export function writeCoverage(folder: string, law: LawFiles): void {
  const read = readReference(folder)
  if (read?.success) writeFileSync(join(folder, page), coveragePage(law, read.data))
}

function readReference(folder: string) {
  const path = join(folder, file)
  return existsSync(path) ? ReferenceFile.safeParse(parse(readFileSync(path, 'utf8'))) : undefined
}

function coverageOf(law: LawFiles, reference: ReferenceFile): { heading: string; entries: Covered[] }[] {
  const { practice } = law
  const whole = (heading: string, entries: readonly string[], here: (entry: string) => string[]) => ({
    heading,
    entries: entries.map((entry) => ({ entry, here: here(entry), why: reference.elsewhere[entry] })),
  })
  const facts = new Set(law.facts.map(({ fact }) => fact))
  const offices = law.rules.flatMap(({ value }) => value.rules.map(({ rule }) => rule))
  const steps = practice.steps.map(({ step }) => step)
  const overlaps = new Set(practice.overlaps.map(({ pair }) => pair))
  const carriesPair = new Map(reference.pairs.map(({ of, here }) => [of, here]))
  const questions = [...Object.keys(reference.questions), ...Object.keys(reference.elsewhere).filter((entry) => /^[a-z_]+$/.test(entry))]
  return [
    whole('Offences', reference.offences, (row) => sectionsOf(law, row)),
    whole('Rules on agencies and courts', reference.rules, (rule) => [...partsOf(rule, offices, ''), ...partsOf(rule, steps, '-')]),
    whole('Principles of overlap', reference.principles, (entry) =>
      practice.principles.flatMap(({ principle }) => (principle === entry ? [principle] : [])),
    ),
    whole('Pairs', [...carriesPair.keys()], (pair) => [carriesPair.get(pair) ?? ''].filter((here) => overlaps.has(here))),
    whole('Procedure', reference.steps, (step) => partsOf(step, steps, '-')),
    whole('Bodies', reference.bodies.map(String), (row) =>
      practice.bodies.flatMap((each) => (String(each.row) === row ? [each.body] : [])),
    ),
    whole('Uncertainties', reference.doubts, (doubt) => law.doubts.flatMap(({ id }) => (id === doubt ? [usedIn(law, id)] : []))),
    whole('Questions', questions, (question) => (reference.questions[question] ?? []).filter((fact) => facts.has(fact))),
  ]
}

function sectionsOf(law: LawFiles, row: string): string[] {
  return law.provisions.flatMap(({ value }) =>
    value.versions.some((version) => [version.row ?? []].flat().includes(row)) ? [value.id] : [],
  )
}

/** One number of the reference may have become several here: a rule with a letter, a step with a word. */
function partsOf(entry: string, all: readonly string[], between: string): string[] {
  return all.filter((each) => each === entry || new RegExp(`^${entry}${between}[a-z]`).test(each))
}

function usedIn(law: LawFiles, doubt: string): string {
  const sections = law.provisions.flatMap(({ value }) =>
    value.versions.some((version) => version.doubts?.includes(doubt)) ? [value.id] : [],
  )
  const { practice } = law
  const pairs = practice.overlaps.flatMap(({ pair, doubts }) => (doubts?.includes(doubt) ? [pair] : []))
  const steps = practice.steps.flatMap(({ step, doubts }) => (doubts?.includes(doubt) ? [step] : []))
  const joint = practice.joint.flatMap((each) => (each.doubts?.includes(doubt) ? [each.joint] : []))
  const marks = [...sections, ...pairs, ...steps, ...joint]
  return marks.length === 0 ? 'told, marks nothing' : marks.join(', ')
}

function coveragePage(law: LawFiles, reference: ReferenceFile): string {
  const parts = coverageOf(law, reference)
  const named = new Set(reference.offences)
  const beyond = law.provisions.filter(
    ({ value }) => !value.versions.some((version) => [version.row ?? []].flat().some((row) => named.has(row))),
  )
  const unverified = law.provisions.filter(({ value }) => value.versions.some(({ penalty }) => penalty.prison === 'not-verified'))
  return (
    [
      '# What of the reference is encoded, and where',
      'Written by `panah law build` from `reference.yaml` and the law files; do not edit. `panah law check` fails when an entry has no counterpart and no reason.',
      ...parts.flatMap(({ heading, entries }) => [
        `## ${heading}: ${entries.length}`,
        ['| entry | here |', '|---|---|', ...entries.map(line)].join('\n'),
      ]),
      `## Sections beyond the reference: ${beyond.length}`,
      'Named by its overlaps or notes, or by published cases. Their figures are not verified unless the table of the section says so.',
      beyond.map(({ value }) => `- ${value.id}`).join('\n'),
      `## Sections with a text whose prison term is not verified: ${unverified.length}`,
      'Shown as "not verified", never as a number.',
      unverified.map(({ value }) => `- ${value.id}`).join('\n'),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

function line({ entry, here, why }: Covered): string {
  return `| ${entry} | ${here.length > 0 ? here.join(', ') : (why ?? '**missing**')} |`
}

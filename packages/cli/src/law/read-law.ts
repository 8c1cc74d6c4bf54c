import { readdirSync, readFileSync, existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { CaseFile, DoubtFile, FactFile, ProvisionFile, RulesFile, SituationFile, SourceFile, StatuteFile, WordsFile } from './law-file.ts'
import { practiceFiles, type PracticeFiles } from './practice-file.ts'

/** Something in the lawyers' files that does not hold: where, and what. */
export type Problem = { readonly file: string; readonly what: string }

export type Read<T> = { readonly file: string; readonly value: T }

/** All of the law as it lies in the files. */
export type LawFiles = {
  readonly facts: readonly z.output<typeof FactFile>[]
  readonly words: Readonly<Record<string, z.output<typeof WordsFile>>>
  readonly sources: readonly z.output<typeof SourceFile>[]
  readonly doubts: readonly z.output<typeof DoubtFile>[]
  readonly statutes: readonly Read<z.output<typeof StatuteFile>>[]
  readonly provisions: readonly Read<ProvisionFile>[]
  readonly cases: ReadonlyMap<string, readonly CaseFile[]>
  readonly rules: readonly Read<z.output<typeof RulesFile>>[]
  readonly practice: PracticeFiles
  readonly situations: readonly z.output<typeof SituationFile>[]
  readonly problems: readonly Problem[]
}

/** Reads the folder of the law. What cannot be read is reported, not thrown: a lawyer wants to see every mistake at once. */
export function readLaw(folder: string): LawFiles {
  const problems: Problem[] = []
  const read = <S extends z.ZodType>(path: string, schema: S): z.output<S> | undefined => readYaml(folder, path, schema, problems)
  const statutes: Read<z.output<typeof StatuteFile>>[] = []
  const provisions: Read<ProvisionFile>[] = []
  const cases = new Map<string, readonly CaseFile[]>()
  const rules: Read<z.output<typeof RulesFile>>[] = []

  for (const path of yamlFilesIn(join(folder, 'pakistan'))) {
    const file = relative(folder, path)
    if (path.endsWith('.cases.yaml')) {
      const value = read(path, z.array(CaseFile))
      if (value) cases.set(file.replace('.cases.yaml', '.yaml'), value)
    } else if (path.endsWith('/statute.yaml')) {
      const value = read(path, StatuteFile)
      if (value) statutes.push({ file, value })
    } else if (file.startsWith(join('pakistan', 'rules'))) {
      const value = read(path, RulesFile)
      if (value) rules.push({ file, value })
    } else {
      const value = read(path, ProvisionFile)
      if (value) provisions.push({ file, value })
    }
  }
  return {
    facts: read(join(folder, 'facts.yaml'), z.array(FactFile)) ?? [],
    words: read(join(folder, 'words.yaml'), z.record(z.string(), WordsFile)) ?? {},
    sources: read(join(folder, 'sources.yaml'), z.array(SourceFile)) ?? [],
    doubts: read(join(folder, 'doubts.yaml'), z.array(DoubtFile)) ?? [],
    statutes,
    provisions,
    cases,
    rules,
    practice: readPractice(folder, problems),
    situations: existsSync(join(folder, 'situations.yaml')) ? (read(join(folder, 'situations.yaml'), z.array(SituationFile)) ?? []) : [],
    problems,
  }
}

/** The files beside the sections. A folder without them is a law without practice, such as a lawyer's trial folder. */
function readPractice(folder: string, problems: Problem[]): PracticeFiles {
  const read = <S extends z.ZodType>({ file, form }: { file: string; form: S }): z.output<S> | undefined =>
    existsSync(join(folder, file)) ? readYaml(folder, join(folder, file), form, problems) : undefined
  return {
    principles: read(practiceFiles.principles) ?? [],
    overlaps: read(practiceFiles.overlaps) ?? [],
    joint: read(practiceFiles.joint) ?? [],
    steps: read(practiceFiles.steps) ?? [],
    bodies: read(practiceFiles.bodies) ?? [],
    routes: read(practiceFiles.routes) ?? [],
  }
}

/** Every YAML file of a folder and the folders in it, in the order in which a person counts. */
export function yamlFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) =>
    one.name.localeCompare(other.name, 'en', { numeric: true }),
  )
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return yamlFilesIn(path)
    return entry.name.endsWith('.yaml') ? [path] : []
  })
}

/** Reads one file against its form; what does not hold is added to the problems. */
export function readYaml<S extends z.ZodType>(folder: string, path: string, schema: S, problems: Problem[]): z.output<S> | undefined {
  const file = relative(folder, path)
  if (!existsSync(path)) {
    problems.push({ file, what: 'is missing' })
    return undefined
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { version: '1.2', schema: 'core', uniqueKeys: true })
  if (document.errors.length > 0) {
    problems.push(...document.errors.slice(0, 3).map((error) => ({ file, what: error.message.split('\n')[0] ?? 'cannot be read' })))
    return undefined
  }
  const parsed = schema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  problems.push(...parsed.error.issues.map((issue) => ({ file, what: `${issue.path.join(' › ') || 'the file'}: ${issue.message}` })))
  return undefined
}

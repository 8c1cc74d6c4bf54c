import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readYaml, yamlFilesIn, type Problem, type Read } from '../law/read-law.ts'
import {
  ForcedLabourFile,
  IndicatorsFile,
  InstrumentFile,
  ModuleFile,
  ObservationsFile,
  QuestionsFile,
  type Reviewed,
} from './instruments-file.ts'

/** The folder of the instruments in this house, unless another is named. */
export const instrumentsFolder = fileURLToPath(new URL('../../../../instruments/', import.meta.url))

/** Everything that is asked and looked for, as it lies in the files. */
export interface InstrumentFiles {
  readonly indicators: readonly Read<z.output<typeof IndicatorsFile>>[]
  readonly forcedLabour: readonly Read<z.output<typeof ForcedLabourFile>>[]
  readonly observations: readonly Read<z.output<typeof ObservationsFile>>[]
  readonly questions: readonly Read<z.output<typeof QuestionsFile>>[]
  readonly modules: readonly Read<z.output<typeof ModuleFile>>[]
  readonly instruments: readonly Read<z.output<typeof InstrumentFile>>[]
  /** Words of further languages by key, from `words/<language>.yaml`. */
  readonly further: readonly (Read<Readonly<Record<string, string>>> & { readonly language: string })[]
  readonly problems: readonly Problem[]
}

/** The instruments in the order in which an officer is offered them. */
const order = ['short-screen.yaml', 'long-interview.yaml', 'child-interview.yaml']
/** The modules in the order in which an officer looks for them: what is met most comes first; any other follows. */
const modulesInOrder = [
  'debt',
  'household',
  'begging',
  'marriage',
  'sexual',
  'organs',
  'overseas-job',
  'scam',
  'armed',
  'camel',
  'returned',
  'smuggled',
]
/** Forced labour is told apart from the operational indicators by its name, and by nothing in it. */
const forcedLabour = /forced-labour/

export function readInstruments(folder: string): InstrumentFiles {
  const problems: Problem[] = []
  const all = <S extends z.ZodType>(files: readonly string[], form: S): Read<z.output<S>>[] =>
    files.flatMap((path) => {
      const value = readYaml(folder, path, form, problems)
      return value === undefined ? [] : [{ file: relative(folder, path), value }]
    })
  const indicatorFiles = yamlFilesIn(join(folder, 'indicators'))
  return {
    indicators: all(
      indicatorFiles.filter((path) => !forcedLabour.test(path)),
      IndicatorsFile,
    ),
    forcedLabour: all(
      indicatorFiles.filter((path) => forcedLabour.test(path)),
      ForcedLabourFile,
    ),
    observations: all(yamlFilesIn(join(folder, 'observations')), ObservationsFile),
    questions: all(yamlFilesIn(join(folder, 'questions')), QuestionsFile),
    modules: all(yamlFilesIn(join(folder, 'modules')), ModuleFile).toSorted((one, other) => placeOf(one) - placeOf(other)),
    instruments: all(
      order.map((file) => join(folder, file)).filter((path) => existsSync(path)),
      InstrumentFile,
    ),
    further: all(yamlFilesIn(join(folder, 'words')), z.record(z.string(), z.string().min(1))).map((read) => ({
      ...read,
      language: read.file.replace(/^.*\/|\.yaml$/g, ''),
    })),
    problems,
  }
}

function placeOf({ value: { module } }: Read<{ module: string }>): number {
  const place = modulesInOrder.indexOf(module)
  return place < 0 ? modulesInOrder.length : place
}

/** Every file with a review block. */
export function reviewedFiles(files: InstrumentFiles): Read<Reviewed>[] {
  const { indicators, forcedLabour: forced, observations, questions, modules, instruments } = files
  return [...instruments, ...modules, ...questions, ...indicators, ...forced, ...observations]
}

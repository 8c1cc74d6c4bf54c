import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '@panah/domain/law/edition'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import type { Command } from 'commander'
import { speakAdded } from '../law/added-words-file.ts'
import { committedEdition, lawFolder } from '../law/law-folder.ts'
import type { Problem } from '../law/read-law.ts'
import { checkInstruments } from './check-instruments.ts'
import { instrumentsFolder, readInstruments } from './read-instruments.ts'
import { sealInstruments, signFile } from './seal-instruments.ts'
import { toInstruments } from './to-instruments.ts'

type InFolder = { folder: string }

/** `panah instruments …`: the tools of the practitioners' room. */
export function addInstrumentsCommand(program: Command): void {
  const instruments = program.command('instruments').description('read, check, seal and build what officers ask and look for')
  const folder = ['--folder <folder>', 'the folder of the instruments', instrumentsFolder] as const
  instruments
    .command('check')
    .description('say what does not hold in the files')
    .option(...folder)
    .action(check)
  instruments
    .command('build')
    .description('write instruments.json from the files')
    .option(...folder)
    .action(build)
  instruments
    .command('seal')
    .description('seal the files that were changed, or sign one that you have read')
    .argument('[file]', 'the file to sign, such as questions/held.yaml')
    .option('--by <name>', 'who signs')
    .option('--on <day>', 'the day of the signature, such as 2026-01-15')
    .option(...folder)
    .action(seal)
}

function check({ folder }: InFolder): void {
  const files = readInstruments(folder)
  const problems = checkInstruments(files, law(), committed(folder))
  tell(problems)
  const built = toInstruments(files, law(), '1970-01-01')
  if (problems.length === 0)
    console.log(`${built.instruments.length} instruments, ${built.modules.length} modules, ${built.questions.length} questions: all holds.`)
}

function build({ folder }: InFolder): void {
  const files = readInstruments(folder)
  if (files.problems.length > 0) return tell(files.problems)
  const before = committed(folder)
  const fresh = toInstruments(files, law(), new Date().toISOString().slice(0, 10))
  // What did not change keeps the day of its edition.
  const same = before !== undefined && toInstruments(files, law(), before.asOf).id === before.id
  if (same) return console.log(`${before.id} is up to date.`)
  writeFileSync(join(folder, 'instruments.json'), `${JSON.stringify(fresh)}\n`)
  console.log(`${fresh.id}: ${fresh.instruments.length} instruments, ${fresh.questions.length} questions.`)
}

function seal(file: string | undefined, { folder, by, on }: InFolder & { by?: string; on?: string }): void {
  const files = readInstruments(folder)
  if (files.problems.length > 0) return tell(files.problems)
  if (file === undefined && by === undefined && on === undefined) {
    for (const sealed of sealInstruments(folder, files))
      console.log(
        sealed.lostSignature ? `${sealed.file}: sealed; the signature was for the old words and is gone` : `${sealed.file}: sealed`,
      )
    return
  }
  const problem = signFile(folder, files, { file, by, on })
  if (problem) return tell([problem])
  console.log(`${file}: signed by ${by} on ${on}. Now run \`panah instruments build\`.`)
}

function committed(folder: string): Instruments | undefined {
  const path = join(folder, 'instruments.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Instruments) : undefined
}

function law(): Edition {
  const edition = committedEdition(lawFolder)
  if (!edition) throw new Error('law/edition.json is missing: run `panah law build`')
  // A question without words of its own is put in the words of the law, in every language the law speaks.
  return speakAdded(lawFolder, edition)
}

function tell(problems: readonly Problem[]): void {
  for (const { file, what } of problems) console.error(`${file}: ${what}`)
  if (problems.length > 0) process.exitCode = 1
}

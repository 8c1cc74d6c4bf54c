import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { compile } from '@panah/domain/law/compile'
import { diffEditions } from '@panah/domain/law/diff-editions'
import { writeAdded } from './added-words-file.ts'
import { bookOf } from './book.ts'
import { checkFolder } from './check-law.ts'
import { writeCoverage } from './coverage.ts'
import { committedEdition, lawFolder, readEdition, staleFiles, writeBook, writeEdition } from './law-folder.ts'
import { qualifyCases } from './qualify-cases.ts'
import { readLaw, type Problem } from './read-law.ts'
import { addRequalifyCommand } from './requalify-command.ts'
import { sealAll } from './seal.ts'
import { signSection } from './sign.ts'
import { contentHash, toEdition } from './to-edition.ts'
import { toLawBook } from './to-law-book.ts'

/** `panah law …`: the tools of the lawyers' room. */
export function addLawCommand(program: Command): void {
  const law = program.command('law').description('read, check, seal, build and use the encoded law')
  const folder = ['--folder <folder>', 'the folder of the law', lawFolder] as const

  law
    .command('check')
    .description('say what does not hold in the law files')
    .option(...folder)
    .action(check)
  law
    .command('build')
    .description('write edition.json and the law book from the law files')
    .option(...folder)
    .action(build)
  law
    .command('seal')
    .description('seal the sections that were changed, or sign one that you have read')
    .argument('[section]', 'the section to sign, such as ptpa-2018/3-2')
    .option('--by <name>', 'who signs')
    .option('--on <day>', 'the day of the signature, such as 2026-01-15')
    .option(...folder)
    .action(seal)
  law
    .command('book')
    .description('write the law book for reading and printing')
    .option(...folder)
    .action(book)
  law
    .command('diff')
    .description('say what changed between two editions')
    .argument('<before>', 'an edition.json')
    .argument('<after>', 'an edition.json')
    .action(diff)
  law
    .command('qualify')
    .description('qualify published cases, one JSON line each')
    .requiredOption('--cases <file>', 'a file with one case per line')
    .option('--edition <file>', 'an edition other than the committed one')
    .action(qualifyFile)
  addRequalifyCommand(law)
}

type InFolder = { folder: string }

function check({ folder }: InFolder): void {
  const law = readLaw(folder)
  const problems = checkFolder(folder, law)
  tell(problems)
  const cases = [...law.cases.values()].reduce((sum, each) => sum + each.length, 0)
  if (problems.length === 0) console.log(`${law.provisions.length} sections, ${cases} worked cases, ${law.facts.length} facts: all holds.`)
}

function build({ folder }: InFolder): void {
  const law = readLaw(folder)
  if (law.problems.length > 0) return tell(law.problems)
  const before = committedEdition(folder)
  const today = new Date().toISOString().slice(0, 10)
  const now = toEdition(law, today)
  compile(now)
  const isFresh = before !== undefined && contentHash(before) === contentHash(now)
  // What did not change keeps the day of its edition.
  const edition = isFresh ? toEdition(law, before.asOf) : now
  const book = toLawBook(law, edition)
  writeBook(folder, bookOf(law, edition))
  writeCoverage(folder, law)
  writeAdded(folder, edition, book)
  if (staleFiles(folder, edition, book).length === 0) return console.log(`${edition.id} is up to date.`)
  writeEdition(folder, edition, book)
  console.log(`${edition.id}: ${edition.provisions.length} sections, ${edition.facts.length} facts.`)
}

type Signing = InFolder & { by?: string; on?: string }

function seal(section: string | undefined, { folder, by, on }: Signing): void {
  const law = readLaw(folder)
  if (law.problems.length > 0) return tell(law.problems)
  if (section !== undefined || by !== undefined || on !== undefined) {
    const signed = signSection(folder, law, { section, by, on })
    return signed.ok ? console.log(`${signed.file}: signed by ${by} on ${on}. Now run \`panah law build\`.`) : tell([signed.problem])
  }
  for (const { file, lostSignature } of sealAll(folder, law)) {
    console.log(lostSignature ? `${file}: sealed; the signature was for the old words and is gone` : `${file}: sealed`)
  }
}

function book({ folder }: InFolder): void {
  const law = readLaw(folder)
  const edition = committedEdition(folder)
  if (law.problems.length > 0) return tell(law.problems)
  if (!edition) return tell([{ file: 'edition.json', what: 'is missing: run `panah law build`' }])
  console.log(`${writeBook(folder, bookOf(law, edition))} pages in ${join(folder, 'book')}.`)
}

function diff(before: string, after: string): void {
  const old = readEdition(before)
  const fresh = readEdition(after)
  if (!old || !fresh) return tell([{ file: old ? after : before, what: 'is no edition' }])
  const changes = diffEditions(old, fresh)
  console.log(changes.length === 0 ? 'Nothing changed.' : changes.join('\n'))
}

function qualifyFile({ cases, edition: path }: { cases: string; edition?: string }): void {
  const edition = readEdition(path ?? join(lawFolder, 'edition.json'))
  if (!edition) return tell([{ file: path ?? 'edition.json', what: 'is missing: run `panah law build`' }])
  let text: string
  try {
    text = readFileSync(cases, 'utf8')
  } catch {
    return tell([{ file: cases, what: 'cannot be read' }])
  }
  // Whoever reads only the first lines has closed the pipe, and that is no mistake.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 1))
  for (const { line, answer, wrong } of qualifyCases(compile(edition), text.split('\n'))) {
    if (answer) process.stdout.write(`${JSON.stringify(answer)}\n`)
    if (wrong) tell([{ file: `line ${line}`, what: wrong }])
  }
}

function tell(problems: readonly Problem[]): void {
  for (const { file, what } of problems) console.error(`${file}: ${what}`)
  if (problems.length > 0) process.exitCode = 1
}

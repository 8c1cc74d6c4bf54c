import { compile, offencesNamed, type CompiledLaw } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import { checkAdded, staleAdded } from './added-words-file.ts'
import { bookOf, type Page } from './book.ts'
import { factsUnused, namesNowhere, sectionsByAbsence } from './check-names.ts'
import { checkPractice } from './check-practice.ts'
import { checkCoverage } from './coverage.ts'
import { committedEdition, readBook, staleFiles } from './law-folder.ts'
import type { LawFiles, Problem, Read } from './read-law.ts'
import type { ProvisionFile } from './law-file.ts'
import { sealOf } from './seal.ts'
import { contentHash, toEdition } from './to-edition.ts'
import { toLawBook } from './to-law-book.ts'
import { outcomeOf } from './worked-case.ts'

/** Everything that does not hold in the lawyers' files, in one list. An empty list is what a release needs. */
export function checkLaw(law: LawFiles, committed: Edition | undefined, book: readonly Page[]): Problem[] {
  const edition = toEdition(law, committed?.asOf ?? '1970-01-01')
  const problems = [
    ...law.problems,
    ...doubles(law),
    ...namesNowhere(law, edition),
    ...factsUnused(law, edition),
    ...sectionsByAbsence(law, edition),
    ...words(law, edition),
    ...checkPractice(law, edition),
    ...situations(law, edition),
  ]
  for (const provision of law.provisions) problems.push(...dates(provision), ...seals(provision), ...cites(law, provision))
  if (problems.length === 0) {
    const compiled = compile(edition)
    for (const provision of law.provisions) problems.push(...worked(law, compiled, provision))
  }
  if (!committed || contentHash(committed) !== contentHash(edition)) {
    problems.push({ file: 'edition.json', what: 'is stale: run `panah law build`' })
  } else if (!isSameBook(bookOf(law, committed), book)) problems.push({ file: 'book', what: 'is stale: run `panah law book`' })
  return problems
}

/** The same for the files of a folder, with the two that are written from them. */
export function checkFolder(folder: string, law: LawFiles): Problem[] {
  const committed = committedEdition(folder)
  const problems = [...checkLaw(law, committed, readBook(folder)), ...checkCoverage(folder, law)]
  if (problems.length > 0 || !committed) return problems
  const book = toLawBook(law, committed)
  const added = checkAdded(folder, committed, book)
  if (added.length > 0) return added
  return [...staleFiles(folder, committed, book), ...staleAdded(folder, committed, book)].map((file) => ({
    file,
    what: 'is stale: run `panah law build`',
  }))
}

/** Every section stands under a heading of everyday words, and every heading has sections. */
function situations(law: LawFiles, edition: Edition): Problem[] {
  if (law.situations.length === 0) return []
  const file = 'situations.yaml'
  const listed = toLawBook(law, edition).situations
  const found = new Set(listed.flatMap(({ sections }) => sections))
  return [
    ...law.situations.flatMap(({ situation, sections }) =>
      (sections ?? [])
        .filter((pattern) => offencesNamed([pattern], edition.provisions).length === 0)
        .map((pattern) => ({ file, what: `${situation} names the section "${pattern}", which there is not` })),
    ),
    ...listed.filter(({ sections }) => sections.length === 0).map(({ situation }) => ({ file, what: `${situation} has no section` })),
    ...edition.provisions.filter(({ id }) => !found.has(id)).map(({ id }) => ({ file, what: `${id} stands under no situation` })),
  ]
}

function isSameBook(pages: readonly Page[], book: readonly Page[]): boolean {
  const written = new Map(book.map(({ file, text }) => [file, text]))
  return pages.length === written.size && pages.every(({ file, text }) => written.get(file) === text)
}

function doubles(law: LawFiles): Problem[] {
  const seen = new Map<string, string>()
  const problems: Problem[] = []
  const once = (key: string, file: string) => {
    const before = seen.get(key)
    if (before) problems.push({ file, what: `${key} stands in ${before} already` })
    seen.set(key, file)
  }
  law.facts.forEach(({ fact }) => once(`fact ${fact}`, 'facts.yaml'))
  law.provisions.forEach(({ file, value }) => once(`section ${value.id}`, file))
  law.statutes.forEach(({ file, value }) => once(`statute ${value.id}`, file))
  law.rules.forEach(({ file, value }) => value.rules.forEach(({ rule }) => once(`rule ${rule}`, file)))
  return problems
}

/** Every code that a screen may have to say has words in both languages. */
function words(law: LawFiles, edition: Edition): Problem[] {
  const codes = new Set<string>()
  for (const { versions, topic } of edition.provisions) {
    codes.add(`topic.${topic}`)
    for (const { courts, agencies, needs } of versions) {
      courts.forEach((code) => codes.add(`court.${code}`))
      agencies.forEach((code) => codes.add(`agency.${code}`))
      needs?.forEach((code) => codes.add(`needs.${code}`))
    }
  }
  const kinds = { classification: 'label', agency: 'agency', court: 'court', protection: 'protection' } as const
  for (const [kind, rules] of Object.entries(edition.rules)) {
    for (const { then, also } of rules)
      [...then, ...(also ?? [])].forEach((code) => codes.add(`${kinds[kind as keyof typeof kinds]}.${code}`))
  }
  return [...codes]
    .filter((code) => !(code in law.words))
    .sort()
    .map((code) => ({ file: 'words.yaml', what: `has no words for "${code}"` }))
}

function dates({ file, value }: Read<ProvisionFile>): Problem[] {
  const problems: Problem[] = []
  value.versions.forEach((version, place) => {
    const next = value.versions[place + 1]
    if (version.to !== undefined && version.to < version.from)
      problems.push({ file, what: `the text from ${version.from} ends before it begins` })
    if (version.doubtful_since !== undefined && version.doubtful_since >= version.from) {
      problems.push({ file, what: `the text from ${version.from} is doubtful since ${version.doubtful_since}, which is not before it` })
    }
    if (next && (version.to === undefined || version.to >= next.from))
      problems.push({ file, what: `the texts from ${version.from} and from ${next.from} overlap` })
  })
  return problems
}

function seals({ file, value }: Read<ProvisionFile>): Problem[] {
  const { status, by, on, seal } = value.review
  const problems: Problem[] = []
  if (seal !== sealOf(value))
    problems.push({
      file,
      what: seal ? 'was changed after it was sealed: read it again, then `panah law seal`' : 'is not sealed: `panah law seal`',
    })
  if (status === 'signed' && !(by && on)) problems.push({ file, what: 'is signed, but does not say by whom and on which day' })
  return problems
}

function cites(law: LawFiles, { file, value }: Read<ProvisionFile>): Problem[] {
  const sources = new Set(law.sources.map(({ key }) => key))
  const doubts = new Set(law.doubts.map(({ id }) => id))
  return value.versions.flatMap((version) => [
    ...version.sources
      .filter((key) => !sources.has(key))
      .map((key) => ({ file, what: `cites the source "${key}", which is not in sources.yaml` })),
    ...(version.doubts ?? [])
      .filter((id) => !doubts.has(id))
      .map((id) => ({ file, what: `names the doubt "${id}", which is not in doubts.yaml` })),
  ])
}

function worked(law: LawFiles, compiled: CompiledLaw, { file, value }: Read<ProvisionFile>): Problem[] {
  const cases = law.cases.get(file) ?? []
  const problems: Problem[] = []
  if (cases.length < 3) problems.push({ file, what: `has ${cases.length} worked cases; it needs at least three` })
  for (const expected of ['made-out', 'open', 'not-made-out'] as const) {
    if (cases.length > 0 && !cases.some(({ expect }) => expect === expected))
      problems.push({ file, what: `has no worked case that is ${expected}` })
  }
  for (const worked of cases) {
    const { outcome } = outcomeOf(compiled, value.id, worked)
    if (outcome !== worked.expect) problems.push({ file, what: `"${worked.case}": expected ${worked.expect}, is ${outcome}` })
  }
  return problems
}

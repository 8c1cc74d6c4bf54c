import { globSync, readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { readCatalogues } from '../packages/web/build/catalogue-file.ts'
import { sourceLanguage } from '../packages/web/build/catalogue-plugin.ts'
import { checkCatalogues } from '../packages/web/build/check-catalogues.ts'
import { checkKeys } from '../packages/web/build/check-keys.ts'
import { findKeys } from '../packages/web/build/find-keys.ts'
import { findRefusals } from '../packages/web/build/find-refusals.ts'
import { begunLanguages } from '../packages/web/src/translation/languages.ts'
import { checkLawWords } from './law-words.ts'
import { at, root } from './paths.ts'
import { checkTerms } from './terms.ts'

/** What is wrong with the translations and with the code that asks for them, one line each. */
export function checkTranslations(): string[] {
  const catalogues = readCatalogues(at('translations'))
  const files = globSync('packages/{domain,server,web,cli}/src/**/*.{ts,tsx}', { cwd: root }).map((file) => file.replaceAll(sep, '/'))
  const sources = files.toSorted().map((file) => ({ file, source: readFileSync(at(file), 'utf8') }))
  const english = catalogues.filter((file) => file.language === sourceLanguage).flatMap((file) => file.entries)
  return [
    ...checkCatalogues(catalogues, sourceLanguage, begunLanguages),
    ...checkLawWords(),
    ...checkTerms(),
    ...checkKeys(english, {
      asked: sources.filter(({ file }) => file.startsWith('packages/web/')).flatMap(({ file, source }) => findKeys(file, source)),
      // The command line speaks to an operator, in English and in its own words.
      refusals: sources.filter(({ file }) => !file.startsWith('packages/cli/')).flatMap(({ file, source }) => findRefusals(file, source)),
      words: new Set(sources.flatMap(({ source }) => source.match(/(?<=['"])[a-z]+(?:\.[a-z0-9-]+)+(?=['"])/g) ?? [])),
    }),
  ]
}

if (import.meta.main) {
  const faults = checkTranslations()
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

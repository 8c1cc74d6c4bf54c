import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import type { Edition } from '@panah/domain/law/edition'

/** The folder of the law in this house, unless another is named. */
export const lawFolder = fileURLToPath(new URL('../../../../law/', import.meta.url))
const factCodeFile = fileURLToPath(new URL('../../../domain/src/law/fact-code.ts', import.meta.url))

export function readEdition(path: string): Edition | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Edition) : undefined
}

export function committedEdition(folder: string): Edition | undefined {
  return readEdition(join(folder, 'edition.json'))
}

/** Writes the edition, and the list of fact codes as a type, so that a misspelt fact does not compile. */
export function writeEdition(folder: string, edition: Edition): void {
  writeFileSync(join(folder, 'edition.json'), `${JSON.stringify(edition)}\n`)
  if (folder === lawFolder) writeFileSync(factCodeFile, factCodes(edition))
}

/** The text of the generated list of fact codes. */
export function factCodes(edition: Edition): string {
  const codes = edition.facts.map(({ fact }) => `  | '${fact}'`)
  return `/** Every fact the law knows. Generated from the lawyers' list by \`panah law build\`; do not edit. */\nexport type FactCode =\n${codes.join('\n')}\n`
}

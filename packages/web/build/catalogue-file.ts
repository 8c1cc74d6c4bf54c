import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import PO from 'pofile'

/** One line of one catalogue: a stable key, its sentence in one language, and what the translator was told. */
export interface Entry {
  readonly key: string
  readonly text: string
  readonly note: string
  readonly fuzzy: boolean
  readonly repeated: boolean
}

/** One `translations/<language>/<room>.po`. */
export interface CatalogueFile {
  readonly language: string
  readonly room: string
  readonly entries: readonly Entry[]
}

/** Reads the text of a catalogue; marks a key that stands there twice, because the second one would silently win. */
export function parseCatalogue(source: string): Entry[] {
  const seen = new Set<string>()
  return PO.parse(source)
    .items.filter((item) => !item.obsolete)
    .map((item) => {
      const repeated = seen.has(item.msgid)
      seen.add(item.msgid)
      return {
        key: item.msgid,
        text: item.msgstr[0] ?? '',
        note: item.extractedComments.join(' '),
        fuzzy: item.flags['fuzzy'] === true,
        repeated,
      }
    })
}

/** All catalogues below a `translations` folder. A new language is a new folder, and nothing else. */
export function readCatalogues(folder: string): CatalogueFile[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return languages.flatMap(({ name: language }) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.po'))
      .toSorted()
      .map((file) => ({
        language,
        room: basename(file, '.po'),
        entries: parseCatalogue(readFileSync(join(folder, language, file), 'utf8')),
      })),
  )
}

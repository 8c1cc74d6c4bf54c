import type { Edition, Words } from '@panah/domain/law/edition'
import { offencesNamed } from '@panah/domain/law/compile'
import type { BookCase, LawBook } from '@panah/domain/law/law-book'
import type { LawFiles } from './read-law.ts'
import { withoutEmpty } from './to-rule.ts'

/** The edition as the engine carries it: without the long words that only a reader of the book needs. */
export function forEngine(edition: Edition): Edition {
  return {
    ...edition,
    provisions: edition.provisions.map(({ says: _says, versions, ...provision }) => ({
      ...provision,
      versions: versions.map(({ note: _note, ...version }) => version),
    })),
  }
}

/** What lies beside the edition for readers: plain statements, notes, worked cases, sources, situations. */
export function toLawBook(law: LawFiles, edition: Edition): LawBook {
  const files = new Map(law.provisions.map(({ file, value }) => [value.id, file]))
  const notesOf = ({ versions }: Edition['provisions'][number]): [string, Words][] =>
    versions.flatMap(({ from, note }) => (note ? [[from, note] as [string, Words]] : []))
  return {
    edition: edition.id,
    says: Object.fromEntries(edition.provisions.flatMap(({ id, says }) => (says ? [[id, says]] : []))),
    notes: Object.fromEntries(
      edition.provisions.filter((each) => notesOf(each).length > 0).map((each) => [each.id, Object.fromEntries(notesOf(each))]),
    ),
    cases: Object.fromEntries(
      edition.provisions.map(({ id }) => [id, (law.cases.get(files.get(id) ?? '') ?? []).map((each) => withoutEmpty(each) as BookCase)]),
    ),
    sources: Object.fromEntries(law.sources.map(({ key, title, url }) => [key, { title, url }])),
    situations: law.situations.map(({ situation, label, says, words, topics, sections }) => ({
      situation,
      label,
      says,
      words,
      sections: edition.provisions
        .filter(
          ({ topic }, index) =>
            (topics as readonly string[] | undefined)?.includes(topic) || offencesNamed(sections ?? [], edition.provisions).includes(index),
        )
        .map(({ id }) => id),
    })),
  }
}

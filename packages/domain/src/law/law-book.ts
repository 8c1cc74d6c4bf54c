import type { Answer } from './fact.ts'
import type { Doubt, Edition, Words } from './edition.ts'
import type { Verdict } from './finding.ts'

/** A worked case as the book tells it: the title is in English; the facts can be said in every language. */
export type BookCase = {
  case: string
  on: string
  in?: readonly string[]
  facts: Readonly<Record<string, Answer>>
  /** Where several people are meant, what is known of each besides. */
  victims?: readonly Readonly<Record<string, Answer>>[]
  accused?: readonly Readonly<Record<string, Answer>>[]
  expect: Verdict | 'not-in-force'
}

/** What is happening, in everyday words, and the sections behind it. */
export type LawSituation = {
  situation: string
  label: Words
  says: Words
  /** What people type, in either script. */
  words: readonly string[]
  /** The sections that belong here, by id. */
  sections: readonly string[]
}

/**
 * What only a reader of the book needs and the engine does not: kept beside the edition, so that a phone that screens need not carry it.
 * Everything is by the id of a section; notes are by section and the first day of the text.
 */
export type LawBook = {
  /** The edition this belongs to. */
  edition: string
  says: Readonly<Record<string, Words>>
  notes: Readonly<Record<string, Readonly<Record<string, Words>>>>
  cases: Readonly<Record<string, readonly BookCase[]>>
  sources: Readonly<Record<string, { title: string; url: string }>>
  situations: readonly LawSituation[]
}

/** The doubts of an edition by their code. */
export function doubtsOf(edition: Edition): ReadonlyMap<string, Doubt> {
  return new Map((edition.practice?.doubts ?? []).map((doubt) => [doubt.doubt, doubt]))
}

/** The edition with the plain statements and notes of its book put back, for tools that read all of it. */
export function withBook(edition: Edition, book: Pick<LawBook, 'says' | 'notes'>): Edition {
  return {
    ...edition,
    provisions: edition.provisions.map((provision) => {
      const { id, statute, section, topic, label, ...rest } = provision
      const says = book.says[id] ?? provision.says
      const notes = book.notes[id] ?? {}
      const versions = provision.versions.map((version) => {
        const note = notes[version.from] ?? version.note
        return note === undefined ? version : { ...version, note }
      })
      return { id, statute, section, topic, label, ...(says ? { says } : {}), ...rest, versions }
    }),
  }
}

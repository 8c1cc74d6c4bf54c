import type { Edition, Provision } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'
import { fold, foldedWords, sectionKey } from './fold.ts'
import { formsOf, nearTo } from './word-forms.ts'

/** Where a word was found. */
export type FoundIn = 'section' | 'name' | 'situation' | 'statute' | 'text'

export interface Found {
  readonly provision: Provision
  /** Where each part of what was typed stands; the strongest first. */
  readonly because: readonly FoundIn[]
  /** The situation whose words were meant, by its code. */
  readonly situation: string | undefined
  /** Whether everything typed stands here, or only most of it. */
  readonly all: boolean
}

interface Entry {
  readonly provision: Provision
  /** Law of the past stands behind what binds today. */
  readonly past: boolean
  readonly key: string
  /** The words of the name, and the sections that stand in it. */
  readonly name: readonly string[]
  readonly statute: readonly string[]
  readonly text: readonly string[]
  readonly situations: readonly { readonly code: string; readonly words: readonly string[] }[]
}

export type SearchIndex = readonly Entry[]

/** Everything a section can be found by, in both languages whatever the screen speaks. */
export function indexLaw(edition: Pick<Edition, 'provisions' | 'statutes'>, book: Pick<LawBook, 'says' | 'situations'>): SearchIndex {
  const statutes = new Map(edition.statutes.map((statute) => [statute.id, statute]))
  const situations = book.situations.map(({ situation, label, words, sections }) => ({
    code: situation,
    sections: new Set(sections),
    words: foldedWords([label.en, label.ur, label.sd, ...words].join(' ')),
  }))
  return edition.provisions.map((provision) => {
    const statute = statutes.get(provision.statute)
    const says = book.says[provision.id]
    const names = `${provision.label.en} ${provision.label.ur} ${provision.label.sd ?? ''}`
    return {
      provision,
      past: provision.versions.at(-1)?.to !== undefined,
      key: sectionKey(provision.section),
      name: [...foldedWords(names), ...sectionsIn(fold(names))],
      statute: foldedWords(
        `${statute?.short.en} ${statute?.short.ur} ${statute?.title.en} ${statute?.title.ur} ${statute?.title.sd ?? ''}`,
      ),
      text: foldedWords(`${says?.en ?? ''} ${says?.ur ?? ''} ${says?.sd ?? ''}`),
      situations: situations.filter(({ sections }) => sections.has(provision.id)),
    }
  })
}

interface Asked {
  readonly sections: readonly string[]
  readonly words: readonly string[]
}

// `371-A`, `371 a`, `3(2)`, `17(1)(a)`; a year is no section.
const sectionInText = /(?<![\p{L}\p{N}])\d{1,3}(?:\s?-?\s?[a-z]{1,2}(?![\p{L}\p{N}]))?(?:\s?\(\s?[a-z\d]{1,4}\s?\))*(?![\p{L}\p{N}])/gu
const fillers = new Set(
  's ss sec section sections dafa the of a an in on and or to for is was be by with my not no دفعہ دفعات کی کے کا کو میں سے اور پر نے ہے ہیں نہیں'.split(
    ' ',
  ),
)

const sectionsIn = (folded: string) => (folded.match(sectionInText) ?? []).map(sectionKey)

/** What was typed, as sections and words. */
export function readQuery(typed: string): Asked {
  const folded = fold(typed)
  const sections = sectionsIn(folded)
  const words = foldedWords(folded.replaceAll(sectionInText, ' ')).filter((word) => !fillers.has(word))
  return { sections, words }
}

const weights: Readonly<Record<FoundIn, number>> = { section: 40, name: 20, situation: 8, statute: 6, text: 3 }

interface Hit {
  readonly in: FoundIn
  readonly score: number
  readonly situation?: string
}

/** What a word counts that begins with what was typed; one that only shares its stem may mean something else: گرد is in دہشت گردی too. */
function worth(where: FoundIn, words: readonly string[], forms: readonly string[]): number | null {
  const place = forms.findIndex((form) => words.some((each) => each.startsWith(form)))
  return place === -1 ? null : weights[where] * (place === 0 ? 1 : 0.35)
}

function whereWord({ name, situations, statute, text }: Entry, forms: readonly string[]): Hit | null {
  const meant = situations.flatMap(({ code, words }) => {
    const score = worth('situation', words, forms)
    // What stands in one situation only says more about it than what stands in all.
    return score === null ? [] : [{ in: 'situation' as const, score: score + 4 / situations.length, situation: code }]
  })
  const plain = Object.entries({ name, statute, text }).flatMap(([place, words]) => {
    const score = worth(place as FoundIn, words, forms)
    return score === null ? [] : [{ in: place as FoundIn, score }]
  })
  return [...meant, ...plain].toSorted((one, other) => other.score - one.score)[0] ?? null
}

/** `371` also means 371-A and 371-B; `3` means 3(1) and 3(2), but never 30. */
function whereSection({ key, name, text }: Entry, asked: string): Hit | null {
  if (key === asked) return { in: 'section', score: 2 * weights.section }
  if (key.startsWith(asked) && !/^\d/.test(key.slice(asked.length))) return { in: 'section', score: weights.section }
  if (name.includes(asked)) return { in: 'name', score: weights.name }
  return text.includes(asked) ? { in: 'text', score: weights.text } : null
}

/** Under which words a typed one is looked for: its forms, or where it stands nowhere, the words it may have been meant for. */
function meant(index: SearchIndex, word: string): readonly string[] {
  const forms = formsOf(word)
  if (index.some((entry) => whereWord(entry, forms) !== null)) return forms
  const vocabulary = new Set(
    index.flatMap(({ name, statute, situations }) => [...name, ...statute, ...situations.flatMap(({ words }) => words)]),
  )
  return nearTo(word, vocabulary)
}

/**
 * The sections in which everything typed is found, the nearest first, each with the reason; where there is none, those in which most of it is.
 * Nothing typed finds nothing.
 */
export function searchLaw(index: SearchIndex, typed: string): Found[] {
  const { sections, words } = readQuery(typed)
  const many = sections.length + words.length
  if (many === 0) return []
  const forms = words.map((word) => meant(index, word))
  const scored = index.map((entry) => {
    const hits = [...sections.map((each) => whereSection(entry, each)), ...forms.map((each) => whereWord(entry, each))]
    return { entry, hits: hits.filter((hit) => hit !== null) }
  })
  const most = Math.max(0, ...scored.map(({ hits }) => hits.length))
  if (most === 0) return []
  return scored
    .filter(({ hits }) => hits.length === most)
    .map(({ entry, hits }) => ({ found: foundBy(entry, hits, most === many), score: scoreOf(entry, hits) }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ found }) => found)
}

/** Of two sections of one name that of the whole country stands before that of a province. */
function scoreOf({ past, provision }: Entry, hits: readonly Hit[]): number {
  const behind = (past ? 6 : 0) + (provision.provinces && hits.some((hit) => hit.in === 'name') ? 1 : 0)
  return hits.reduce((sum, { score }) => sum + score, -behind)
}

function foundBy({ provision }: Entry, hits: readonly Hit[], all: boolean): Found {
  const because = [...new Set(hits.map((hit) => hit.in))].toSorted((one, other) => weights[other] - weights[one])
  return { provision, because, situation: hits.find(({ situation }) => situation !== undefined)?.situation, all }
}

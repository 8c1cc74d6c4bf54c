import type { Edition, Provision } from '@panah/domain/law/edition'
import type { LawBook } from '@panah/domain/law/law-book'
import { fold, foldedWords, sectionKey } from './fold.ts'

/** Where a word was found. */
export type FoundIn = 'section' | 'name' | 'situation' | 'statute' | 'text'

export interface Found {
  readonly provision: Provision
  /** Where each part of what was typed stands; the strongest first. */
  readonly because: readonly FoundIn[]
  /** The situation whose words were meant, by its code. */
  readonly situation: string | undefined
}

interface Entry {
  readonly provision: Provision
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
    words: foldedWords([label.en, label.ur, ...words].join(' ')),
  }))
  return edition.provisions.map((provision) => {
    const statute = statutes.get(provision.statute)
    const says = book.says[provision.id]
    const names = `${provision.label.en} ${provision.label.ur}`
    return {
      provision,
      key: sectionKey(provision.section),
      name: [...foldedWords(names), ...sectionsIn(fold(names))],
      statute: foldedWords(`${statute?.short.en} ${statute?.short.ur} ${statute?.title.en} ${statute?.title.ur}`),
      text: foldedWords(`${says?.en ?? ''} ${says?.ur ?? ''}`),
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
  's ss sec section sections dafa the of a an in on and or to for is my دفعہ دفعات کی کے کا کو میں سے اور پر نے ہے'.split(' '),
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

// A reader who writes "brides" means "bride".
const begins = (words: readonly string[], word: string) => {
  const stem = word.length > 3 && /^[a-z]+s$/.test(word) ? word.slice(0, -1) : word
  return words.some((each) => each.startsWith(stem))
}

function whereWord(entry: Entry, word: string): { in: FoundIn; situation?: string } | null {
  if (begins(entry.name, word)) return { in: 'name' }
  const situation = entry.situations.find(({ words }) => begins(words, word))
  if (situation) return { in: 'situation', situation: situation.code }
  if (begins(entry.statute, word)) return { in: 'statute' }
  return begins(entry.text, word) ? { in: 'text' } : null
}

/** `371` also means 371-A and 371-B; `3` means 3(1) and 3(2), but never 30. */
function whereSection({ key, name, text }: Entry, asked: string): { in: FoundIn; exact: boolean } | null {
  if (key === asked) return { in: 'section', exact: true }
  if (key.startsWith(asked) && !/^\d/.test(key.slice(asked.length))) return { in: 'section', exact: false }
  if (name.includes(asked)) return { in: 'name', exact: false }
  return text.includes(asked) ? { in: 'text', exact: false } : null
}

/** The sections in which everything typed is found, the nearest first, each with the reason. Nothing typed finds nothing. */
export function searchLaw(index: SearchIndex, typed: string): Found[] {
  const { sections, words } = readQuery(typed)
  if (sections.length + words.length === 0) return []
  const found = index.flatMap((entry) => {
    const hits = [...sections.map((each) => whereSection(entry, each)), ...words.map((each) => whereWord(entry, each))]
    if (hits.some((hit) => hit === null)) return []
    const because = new Set<FoundIn>()
    let score = 0
    let situation: string | undefined
    for (const hit of hits) {
      if (!hit) continue
      because.add(hit.in)
      score += weights[hit.in] + ('exact' in hit && hit.exact ? 40 : 0)
      if ('situation' in hit) situation ??= hit.situation
    }
    const strongest = [...because].toSorted((one, other) => weights[other] - weights[one])
    return [{ provision: entry.provision, because: strongest, situation, score }]
  })
  return found.toSorted((one, other) => other.score - one.score).map(({ score: _score, ...rest }) => rest)
}

import type { Edition, Provision } from '@panah/domain/law/edition'

/** Spelling that does not matter: capitals, gaps and hyphens in section numbers. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\-–.]+/g, '')
}

/** Sections that hold every word typed, in their number, their name, their statute or what they say, in either language. */
export function findSections(edition: Pick<Edition, 'provisions' | 'statutes'>, typed: string): Provision[] {
  const wanted = typed.trim().split(/\s+/).map(plain).filter(Boolean)
  const statutes = new Map(edition.statutes.map((statute) => [statute.id, statute]))
  if (wanted.length === 0) return [...edition.provisions]
  return edition.provisions.filter((provision) => {
    const statute = statutes.get(provision.statute)
    const { label, section, cite } = provision
    const held = [label.en, label.ur, section, cite, statute?.short.en, statute?.short.ur, statute?.title.en, statute?.title.ur]
    const all = held.map((words) => plain(words ?? '')).join(' ')
    return wanted.every((word) => all.includes(word))
  })
}

/** Sections by topic, in the order in which the topics first come. */
export function topicsOf(provisions: readonly Provision[]): [string, Provision[]][] {
  const topics = new Map<string, Provision[]>()
  const order = ['trafficking', 'smuggling', 'bonded-labour', 'sale-of-persons']
  for (const topic of order) topics.set(topic, [])
  for (const provision of provisions) topics.set(provision.topic, [...(topics.get(provision.topic) ?? []), provision])
  return [...topics].filter(([, sections]) => sections.length > 0)
}

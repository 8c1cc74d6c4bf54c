import { diffEditions } from '@panah/domain/law/diff-editions'
import type { Edition } from '@panah/domain/law/edition'

/** What changed since an earlier edition, section by section, and what changed beside the sections. */
export interface Changes {
  readonly since: string
  readonly bySection: ReadonlyMap<string, readonly string[]>
  readonly beside: readonly string[]
}

/** The changes between the text of an `edition.json` and the edition at hand; nothing where the text is no edition. */
export function changesSince(text: string, now: Edition): Changes | null {
  const earlier = editionIn(text)
  if (!earlier) return null
  const bySection = new Map<string, string[]>()
  const beside: string[] = []
  for (const line of diffEditions(earlier, now)) {
    const section = /^Section ([^ :]+)/.exec(line)?.[1]
    if (section) bySection.set(section, [...(bySection.get(section) ?? []), line])
    else beside.push(line)
  }
  return { since: earlier.id, bySection, beside }
}

function editionIn(text: string): Edition | null {
  try {
    const read = JSON.parse(text) as Partial<Edition> | null
    const lists = [read?.facts, read?.statutes, read?.definitions, read?.provisions, read?.rules?.classification]
    return typeof read?.id === 'string' && read.words && lists.every(Array.isArray) ? (read as Edition) : null
  } catch {
    return null
  }
}

import { hash } from 'node:crypto'
import { beginning, canonicalText, checkEntry, isBreak, type Break, type Link } from '@panah/domain/audit/chain'
import type { LedgerEntry } from '@panah/domain/audit/entry'

/** Where a chain ended when somebody looked: written down outside, it shows later that no entry before it was written anew. */
export interface Mark {
  readonly seq: number
  readonly hash: string
}

/** A ledger to check: what its first entry points back to, where it says it ends, and its entries in order. */
export interface Chain {
  readonly genesis: string
  /** Null where nobody says, as in a file that was cut out of a ledger. */
  readonly end: Mark | null
  readonly pages: AsyncIterable<readonly LedgerEntry[]>
}

export interface Verified {
  readonly last: Mark
  readonly broken: { readonly seq: number; readonly because: Break['because'] | 'rewritten' } | null
}

/**
 * Walks a ledger from its first entry to its last and says where it does not hold: an entry that was changed, taken out, put in or moved,
 * an end that is not where the ledger says, or a chain that is whole in itself and is not the one that was marked earlier.
 */
export async function verify(
  { genesis, end, pages }: Chain,
  marked: Mark | null,
  onProgress: (done: number) => void = () => undefined,
): Promise<Verified> {
  let link = beginning(genesis)
  for await (const page of pages) {
    for (const entry of page) {
      const next = checkEntry(link, entry, hash('sha256', canonicalText(entry)))
      if (isBreak(next)) return { last: markOf(link), broken: next }
      if (entry.seq === marked?.seq && entry.hash !== marked.hash)
        return { last: markOf(link), broken: { seq: entry.seq, because: 'rewritten' } }
      link = next
    }
    onProgress(link.seq)
  }
  return { last: markOf(link), broken: brokenEnd(link, end, marked) }
}

function brokenEnd({ seq, hash: found }: Link, end: Mark | null, marked: Mark | null): Verified['broken'] {
  if (end && (seq !== end.seq || found !== end.hash))
    return { seq: Math.min(seq, end.seq) + (seq === end.seq ? 0 : 1), because: seq === end.seq ? 'rewritten' : 'missing' }
  return marked && marked.seq > seq ? { seq: seq + 1, because: 'missing' } : null
}

const markOf = ({ seq, hash: found }: Link): Mark => ({ seq, hash: found })

import { beginning, canonical, checkEntry, isBreak, type Break, type Link } from '@panah/domain/audit/chain'
import type { LedgerEntry } from '@panah/domain/audit/entry'

export interface ChainPage {
  readonly genesis: string
  readonly last: number
  readonly entries: readonly LedgerEntry[]
}

/** How far a chain was once found whole, and the fingerprint it had there. */
export interface Mark {
  readonly seq: number
  readonly hash: string
  readonly at: string
}

export interface Checking {
  /** Entries after a number, in order, and how many there are by now. */
  readonly fetchPage: (after: number) => Promise<ChainPage>
  /** Lower-case hex of the SHA-256 of these bytes. */
  readonly hash: (bytes: Uint8Array) => Promise<string>
  /** What this device found at an earlier check: a chain that was written anew from the first entry is whole in itself, and differs here. */
  readonly earlier: Mark | null
  readonly onProgress: (done: number, of: number) => void
}

export type Broken = { readonly seq: number; readonly because: Break['because'] | 'rewritten' }

export type Checked =
  | { readonly is: 'unbroken'; readonly entries: number; readonly hash: string }
  | { readonly is: 'broken'; readonly at: Broken; readonly of: number }

/**
 * Checks every entry from the first to the last one there was when the check began. Entries written meanwhile are left for the next check:
 * the check itself writes one. A ledger that ends too early is broken where the next entry should be.
 */
export async function checkChain({ fetchPage, hash, earlier, onProgress }: Checking): Promise<Checked> {
  let page = await fetchPage(0)
  const of = page.last
  let link: Link = beginning(page.genesis)
  while (link.seq < of) {
    const entries = page.entries.filter(({ seq }) => seq <= of)
    if (entries.length === 0) return { is: 'broken', at: { seq: link.seq + 1, because: 'missing' }, of }
    const next = await checkPage(link, entries, hash)
    if (isBreak(next)) return { is: 'broken', at: next, of }
    if (entries.some((entry) => entry.seq === earlier?.seq && entry.hash !== earlier.hash)) {
      return { is: 'broken', at: { seq: earlier?.seq ?? 0, because: 'rewritten' }, of }
    }
    link = next
    onProgress(link.seq, of)
    if (link.seq < of) page = await fetchPage(link.seq)
  }
  if (earlier && earlier.seq > of) return { is: 'broken', at: { seq: of + 1, because: 'missing' }, of: earlier.seq }
  return { is: 'unbroken', entries: link.seq, hash: link.hash }
}

async function checkPage(before: Link, entries: readonly LedgerEntry[], hash: Checking['hash']): Promise<Link | Break> {
  const hashes = await Promise.all(entries.map((entry) => hash(canonical(entry))))
  let link = before
  for (const [index, entry] of entries.entries()) {
    const next = checkEntry(link, entry, hashes[index] ?? '')
    if (isBreak(next)) return next
    link = next
  }
  return link
}

/** SHA-256 by the browser itself, so that the check rests on no program of ours. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

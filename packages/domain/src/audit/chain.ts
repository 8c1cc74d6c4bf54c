import type { LedgerEntry } from './entry.ts'

type Hashed = Omit<LedgerEntry, 'hash'>

/** UTF-8 by hand: this room knows neither browser nor Node. A lone surrogate cannot occur, the database refuses it. */
function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return Uint8Array.from(bytes)
}

/** How many bytes a text has in UTF-8, without making them. */
function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) bytes += 1
    // Half of a sign beyond the basic plane: two halves make four bytes.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 1
  }
  return bytes
}

/**
 * The canonical form of an entry, whose UTF-8 bytes are hashed: thirteen fields in this order, each as `length:value,` with the length in
 * bytes (a netstring), an absent field as `-,`. The SQL function `panah_hidden.append` writes the same.
 * Documented in docs/ledger.md for whoever writes a verifier of their own.
 */
export function canonicalText(entry: Hashed): string {
  const fields = [
    String(entry.seq),
    entry.at,
    entry.accountId,
    entry.sessionId,
    entry.role,
    entry.action,
    entry.record,
    entry.recordId,
    entry.outcome,
    entry.purpose,
    entry.detail,
    entry.previous,
    entry.recordPrevious,
  ]
  return fields.map(netstring).join('')
}

/** The bytes that are hashed. */
export function canonical(entry: Hashed): Uint8Array {
  return encodeUtf8(canonicalText(entry))
}

function netstring(field: string | null): string {
  return field === null ? '-,' : `${utf8Length(field)}:${field},`
}

/** What is wrong with a ledger, and where: the sequence number of the first entry that does not hold. */
export interface Break {
  readonly seq: number
  readonly because: 'missing' | 'changed' | 'unlinked' | 'record-unlinked'
}

/** Where a check of the chain stands, so that it can go on with the next page. */
export interface Link {
  readonly seq: number
  readonly hash: string
  /** Last hash of each record met so far, `record:id` → hash; only for a check that began with entry 1. */
  readonly records: Map<string, string> | null
}

export function beginning(genesis: string): Link {
  return { seq: 0, hash: genesis, records: new Map() }
}

/**
 * Checks one entry against the link before it. `hash` is the lower-case hex SHA-256 of its canonical bytes.
 * Finds a change (the hash does not fit), a removal or insertion (the number does not follow), a reordering (the link does not fit).
 */
export function checkEntry(before: Link, entry: LedgerEntry, hash: string): Link | Break {
  if (entry.seq !== before.seq + 1) return { seq: before.seq + 1, because: 'missing' }
  if (entry.previous !== before.hash) return { seq: entry.seq, because: 'unlinked' }
  if (entry.hash !== hash) return { seq: entry.seq, because: 'changed' }
  if (before.records && entry.record !== null && entry.recordId !== null) {
    const key = `${entry.record}:${entry.recordId}`
    if ((before.records.get(key) ?? null) !== entry.recordPrevious) return { seq: entry.seq, because: 'record-unlinked' }
    before.records.set(key, entry.hash)
  }
  return { seq: entry.seq, hash: entry.hash, records: before.records }
}

export function isBreak(link: Link | Break): link is Break {
  return 'because' in link
}
